/** Runs the reference cases (computed by PyTorch in 64-bit floats) against this engine. */
package app.glassnet.engine.reference;
