/** The look of the program: light and dark palettes, fonts, sizes, and the style sheets made from them. */
package app.glassnet.ui.theme;
