/**
 * The arithmetic of one cell as a value: which numbers met, what each product was, what came out.
 *
 * <p>Everything here is plain Java on copies of the network's arrays. Nothing is read from the engine while it runs,
 * and nothing here is used to train: a step recomputes, in 64-bit floats, a single number that the engine made in
 * 32-bit floats. Property tests hold each step equal to what the engine's layers give.
 */
package app.glassnet.explain;
