/**
 * One way to step through anything. A {@link app.glassnet.ui.step.StepModel} holds the position; a
 * {@link app.glassnet.ui.step.StepPlayer} binds it to the page's playback bar, its keys and the clock.
 */
package app.glassnet.ui.step;
