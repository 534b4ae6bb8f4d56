/**
 * The pixels room: a picture is an array. {@code PixelsModel} holds what was chosen, {@code ZoomView} goes from the picture
 * into its numbers, {@code FlattenView} lines them up as a dense network meets them.
 */
package app.glassnet.rooms.pixels;
