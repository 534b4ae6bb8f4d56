/** The colours of data: one scale per meaning, text that stays readable on them, legends that explain them. */
package app.glassnet.ui.colour;
