/** The windows room: how one long series becomes rows of training data, and what goes wrong when it is done carelessly. */
package app.glassnet.rooms.windows;
