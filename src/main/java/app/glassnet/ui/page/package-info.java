/** The page all rooms share, so that what is learned once holds everywhere. */
package app.glassnet.ui.page;
