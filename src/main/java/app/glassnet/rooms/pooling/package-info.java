/** Pooling: the winner of a window, where its gradient goes back to, and what a shift of the input leaves as it was. */
package app.glassnet.rooms.pooling;
