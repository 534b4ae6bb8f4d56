/** Words and numbers as they stand on the page: message bundles for every language, one way to write numbers. */
package app.glassnet.ui.text;
