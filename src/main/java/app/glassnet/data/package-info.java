/**
 * Where examples come from: files and shipped samples, read with limits and turned into plain numbers.
 *
 * <p>Readers never trust a file: sizes are checked before anything is allocated, and whatever is wrong ends in one
 * {@link app.glassnet.data.DataException} whose message says what happened, where, and what to do. Nothing here knows
 * the window or the engine's arrays; pictures are {@code float[]} with 0 for paper and 1 for ink.
 */
package app.glassnet.data;
