package app.glassnet.rooms.pooling;

import app.glassnet.data.PictureChoice;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.room.TakenLayer;
import java.util.List;

/**
 * The whole of the pooling room as a value.
 *
 * @param picture where the input comes from
 * @param taken the layer of a network it comes from instead; null for none
 * @param channel which channel of that
 * @param side the longer side a picture is reduced to
 * @param edited the input's numbers after some were typed; null while they are the source's
 * @param settings how the window slides
 * @param gradient ∂L/∂output as edited; null for the default
 * @param mode what is looked at
 * @param shift how the input is moved
 * @param position where it stands
 * @param speed factor of every duration
 * @param pinned what was clicked
 */
record PoolingState(PictureChoice picture, TakenLayer taken, int channel, int side, float[] edited, Settings settings,
    float[] gradient, Mode mode, Shift shift, int position, double speed, List<Spot> pinned) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  private static final int MOST = 1 << 20;

  /** Whether it can be shown. */
  boolean sound() {
    return picture != null && settings != null && mode != null && shift != null && pinned != null && channel >= 0
        && PoolingModel.SIDES.contains(side) && position >= 0 && speed >= 0.25 && speed <= 8 && finite(edited)
        && finite(gradient);
  }

  private static boolean finite(float[] numbers) {
    if (numbers == null) {
      return true;
    }
    for (float n : numbers) {
      if (!Float.isFinite(n)) {
        return false;
      }
    }
    return numbers.length <= MOST;
  }
}
