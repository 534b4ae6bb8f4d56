/** Hands and eyes for interface tests, on JavaFX's headless platform: no display, no sleeping. */
package app.glassnet.ui.testing;
