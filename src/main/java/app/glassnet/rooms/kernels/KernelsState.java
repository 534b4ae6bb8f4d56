package app.glassnet.rooms.kernels;

import app.glassnet.data.PictureChoice;
import app.glassnet.engine.init.Initializer;
import app.glassnet.ui.link.Spot;
import java.util.List;

/**
 * The whole of the room as a value. What was learned is not in it: it is learned again from seeds and numbers of updates.
 *
 * @param mode what is looked at
 * @param picture where the input comes from
 * @param standardised whether it is given mean 0 and deviation 1
 * @param hidden what is to be found
 * @param covered whether it is covered
 * @param start how the first kernel is drawn
 * @param seed of that draw
 * @param updates of a way down
 * @param share learning rate of the one way, as a share of the largest stable one
 * @param shares those of the three
 * @param position updates taken
 * @param speed factor of every duration
 * @param row row of the cell whose gradient is taken apart
 * @param column its column
 * @param pinned what was clicked
 * @param digits the network on digits
 * @param digit test digit looked at
 * @param filter filter looked at
 * @param learned updates that network has taken
 * @param frame moment of its film; −1 for the newest
 */
record KernelsState(Mode mode, PictureChoice picture, boolean standardised, HiddenKernel hidden, boolean covered,
    Initializer start, int seed, int updates, double share, List<Double> shares, int position, double speed, int row,
    int column, List<Spot> pinned, DigitSettings digits, int digit, int filter, int learned, int frame) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
  private static final int TEST_DIGITS = 10_000;

  /** Whether the room can be in it. */
  boolean sound() {
    return mode != null && picture != null && hidden != null && start != null && KernelsModel.STARTS.contains(start)
        && seed >= 0 && seed <= KernelsModel.MOST_SEED && contains(KernelsModel.UPDATES, updates)
        && contains(KernelsModel.SHARES, share) && shares != null && shares.size() == 3
        && shares.stream().allMatch(s -> s != null && contains(KernelsModel.SHARES, s)) && position >= 0
        && position <= updates && speed >= 0.25 && speed <= 8 && row >= 0 && column >= 0
        && Math.max(row, column) < hidden.size() && pinned != null && digits != null && digits.seed() >= 0
        && digits.seed() <= KernelsModel.MOST_SEED && digit >= 0 && digit < TEST_DIGITS && filter >= 0
        && filter < digits.filters() && learned >= 0 && learned <= DigitSession.MOST_UPDATES && frame >= -1
        && frame <= Film.MOST;
  }

  private static boolean contains(double[] stops, double value) {
    for (double s : stops) {
      if (s == value) {
        return true;
      }
    }
    return false;
  }
}
