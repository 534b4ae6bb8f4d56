/**
 * The threads of the interface. {@link app.glassnet.ui.task.Ui} is the only way on to the interface thread,
 * {@link app.glassnet.ui.task.Pulse} the only way to be called once a frame.
 */
package app.glassnet.ui.task;
