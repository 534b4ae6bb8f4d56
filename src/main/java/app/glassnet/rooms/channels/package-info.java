/** Many kernels, many maps: a layer's input with all its channels, its bank of filters, and one cell of its output. */
package app.glassnet.rooms.channels;
