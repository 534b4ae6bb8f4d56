/** Drawings as values: strokes in shares of the pad, and the way from strokes to a grey picture. No interface in it. */
package app.glassnet.data.drawing;
