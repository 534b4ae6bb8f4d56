/**
 * The controls rooms share, drawn once and styled in one place. Each can be used from the keyboard and has a name that a
 * screen reader says.
 */
package app.glassnet.ui.control;
