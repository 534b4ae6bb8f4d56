package app.glassnet.rooms.convolution;

import app.glassnet.data.PictureChoice;
import app.glassnet.ui.formula.CodePanel;
import app.glassnet.ui.link.Spot;
import java.util.List;

/**
 * The whole of the convolution room as a value.
 *
 * @param picture where the input comes from
 * @param layer the layer of a network it comes from instead; null for none
 * @param edited the input's numbers after some were typed; null while they are the source's
 * @param settings how the kernel slides
 * @param gradient ∂L/∂output as edited; null for the default
 * @param position where it stands
 * @param speed factor of every duration
 * @param guesses guess first, and its tally
 * @param code whether the code is shown in the place of the sum
 * @param language of the code
 * @param pinned what was clicked
 */
record ConvolutionState(PictureChoice picture, LayerSource layer, float[] edited, Settings settings, float[] gradient,
    int position, double speed, Guesses guesses, boolean code, CodePanel.Language language, List<Spot> pinned) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
}
