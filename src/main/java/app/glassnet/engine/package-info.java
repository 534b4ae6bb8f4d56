/**
 * The deep-learning engine: shapes, layers, networks, losses and optimisers, in Keras's vocabulary.
 *
 * <p>Images are {@code [channels, height, width]} for one example and {@code [batch, channels, height, width]} for
 * many; numbers are 32-bit floats, row by row. Nothing here knows the interface, and only
 * {@link app.glassnet.engine.backend} knows ND4J.
 */
package app.glassnet.engine;
