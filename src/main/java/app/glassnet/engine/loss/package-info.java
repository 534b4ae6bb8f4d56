/** Losses: how far predictions are from what was wanted, and the gradient of that. */
package app.glassnet.engine.loss;
