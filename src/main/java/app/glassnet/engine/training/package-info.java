/**
 * Training as something one can watch, stop and change at any moment. One thread owns the network and every array of
 * it; all others send it commands and get immutable copies. See {@link app.glassnet.engine.training.TrainingRun}.
 */
package app.glassnet.engine.training;
