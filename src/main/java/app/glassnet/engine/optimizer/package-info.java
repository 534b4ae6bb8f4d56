/** Optimisers, one file each: how gradients change parameters. Defaults are Keras's. */
package app.glassnet.engine.optimizer;
