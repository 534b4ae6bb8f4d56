/**
 * The digits room: draw a digit, and watch a real convolutional network see it and learn it.
 *
 * <p>{@code DigitsRoom} is the door, {@code DigitsModel} the observable state without a scene, {@code DigitsView}
 * the nodes. The network strip is one canvas: {@code StripLayout} says where every map stands, {@code StripPainter}
 * draws it, and both can be tested without a window.
 */
package app.glassnet.rooms.digits;
