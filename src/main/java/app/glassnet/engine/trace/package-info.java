/**
 * What a network saw and made for one example: copies of every layer's output and, when asked for, of the loss's
 * gradients. A trace is a value. It shares nothing with the network it was read from, so any thread may look at it for
 * as long as it likes.
 */
package app.glassnet.engine.trace;
