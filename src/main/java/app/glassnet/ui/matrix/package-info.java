/**
 * Matrices of numbers, drawn and pointed at in one way, and how a room puts them together with the other shared parts.
 *
 * <h2>A room that steps through something</h2>
 * <ol>
 * <li>Give its model a {@link app.glassnet.ui.step.StepModel}: position 0…last, and a
 *     {@link app.glassnet.ui.step.Pace}. Put a {@link app.glassnet.ui.control.PlaybackBar} on the page, and a
 *     {@link app.glassnet.ui.step.StepPlayer} between the two; call its {@code show} and {@code hide} with the room's. Space,
 *     ← →, Home and End then work. {@code phaseProperty} tells how far a position has been played, for a running term.</li>
 * <li>Make one {@link app.glassnet.ui.link.LinkModel}, and tell it with {@code setRelation} once which
 *     {@link app.glassnet.ui.link.Spot}s belong to a spot: the window of an output cell, the output cells an input cell
 *     reaches, the term of a tap. Call {@code refresh} when settings change what belongs together.</li>
 * <li>Make a {@link app.glassnet.ui.matrix.MatrixView} a matrix, {@code join} each to the link under a name of its own
 *     ("input", "kernel", "output", or "input.2" for a channel), and {@code show} it a new
 *     {@link app.glassnet.ui.matrix.MatrixContent} whenever numbers change. A content is a value: numbers, scale and limit,
 *     then {@code withBorder} (padding), {@code withLooks} (pale, never read, empty, asked), {@code withNotes} (small words
 *     below a number). {@code moveWindow} moves the accent's {@link app.glassnet.ui.matrix.Window}, with holes for
 *     dilation; {@code setOnActivated} hears clicks and Enter; {@code edit} lets numbers be typed, turned and dragged.</li>
 * <li>Show the sum in a {@link app.glassnet.ui.formula.FormulaStrip}, whose terms name the spots they belong to; sizes with
 *     {@link app.glassnet.ui.formula.OutputSize}; code in a {@link app.glassnet.ui.formula.CodePanel}.</li>
 * <li>A matrix whose cells are too small for numbers draws itself as a picture. Put a second view of the same content
 *     beside it, joined under the same name, with a viewport around the cell looked at: that is the loupe. See
 *     {@link app.glassnet.ui.matrix.Loupe}.</li>
 * </ol>
 *
 * <p>Row and column of a cell are those of the matrix itself; in its border they are negative or lie behind its end. Views
 * keep nothing a person made: the room's model does, so that its state is a value.
 *
 * <h2>Arrays of a network</h2>
 * A room that can step a real layer says so in {@code Room.takes} and receives a
 * {@link app.glassnet.ui.room.LayerHandOver} in {@code OpenRoom.take}: copies of what one layer read, its weights, and what
 * it made. A room that has such arrays asks {@code RoomContext.takers} who wants them, offers one button each, and hands
 * them over with {@code RoomContext.handOver}.
 */
package app.glassnet.ui.matrix;
