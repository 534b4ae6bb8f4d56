package app.glassnet.engine.training;

import app.glassnet.engine.trace.Trace;

/**
 * One example of the batch that is being walked through.
 *
 * @param position its place in the batch, from 0
 * @param batchSize how many the batch holds
 * @param index its place among the training examples
 * @param trace what the layers made of it, as far as the walk has come: the loss is NaN before the loss sub-step, and
 *     gradients are there from the backward sub-step on. The gradients are those of the batch's mean loss.
 */
public record BatchTrace(int position, int batchSize, int index, Trace trace) {}
