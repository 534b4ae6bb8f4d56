package app.glassnet.rooms.pixels;

import app.glassnet.data.PictureChoice;
import java.util.List;

/**
 * The whole of the pixels room as a value.
 *
 * @param picture which picture
 * @param edits what was painted on it, at most {@value #MOST_EDITS}
 * @param mode picture or flattened
 * @param planes how channels are shown
 * @param unit how numbers are written
 * @param camera what part is seen
 * @param row of the pixel looked at
 * @param column of the pixel looked at
 * @param channel that typing changes: −1 all, else 0, 1 or 2
 * @param brush whether dragging paints
 * @param ink what the brush paints, 0 … 1 of white
 * @param right how far the second vector's picture is shifted to the right, −8 … 8
 * @param down how far down, −8 … 8
 */
record PixelsState(PictureChoice picture, List<Edit> edits, Mode mode, Planes planes, Unit unit, Camera camera, int row,
    int column, int channel, boolean brush, double ink, int right, int down) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  static final int MOST_EDITS = 20_000;
  static final int MOST_SHIFT = 8;

  boolean sound() {
    return picture != null && edits != null && edits.size() <= MOST_EDITS && mode != null && planes != null && unit != null
        && camera != null && row >= 0 && column >= 0 && channel >= -1 && channel <= 2 && ink >= 0 && ink <= 1 && Math.abs(right) <= MOST_SHIFT
        && Math.abs(down) <= MOST_SHIFT;
  }
}
