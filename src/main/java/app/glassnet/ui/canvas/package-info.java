/** Canvases: one a view, drawn at most once a frame and only while seen; matrices as pictures; curves. */
package app.glassnet.ui.canvas;
