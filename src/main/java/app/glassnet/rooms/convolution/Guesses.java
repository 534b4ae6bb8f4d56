package app.glassnet.rooms.convolution;

import java.util.ArrayList;
import java.util.List;

/**
 * Guess first: what was asked and answered.
 *
 * @param on whether the next output is hidden
 * @param answered the position that has been guessed; −1 for none
 * @param right how many guesses were right
 * @param wrong how many were not
 * @param last the last guesses, oldest first, at most five; true is right
 */
record Guesses(boolean on, int answered, int right, int wrong, List<Boolean> last) {
  static final Guesses NONE = new Guesses(false, -1, 0, 0, List.of());
  private static final int KEPT = 5;

  Guesses {
    last = List.copyOf(last);
    if (answered < -1 || right < 0 || wrong < 0 || last.size() > KEPT) {
      throw new IllegalArgumentException("no tally");
    }
  }

  Guesses turned(boolean toOn) {
    return new Guesses(toOn, -1, right, wrong, last);
  }

  /** Whether the cell at this position is still to be guessed. */
  boolean asks(int position) {
    return on && answered != position;
  }

  /** After a guess at a position. */
  Guesses with(int position, boolean hit) {
    var kept = new ArrayList<>(last);
    kept.add(hit);
    return new Guesses(on, position, right + (hit ? 1 : 0), wrong + (hit ? 0 : 1),
        kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
  }

  /** Whether a guess counts as right: to half a unit of the third digit, whole numbers exactly. */
  static boolean hits(double guess, double value) {
    double tolerance = value == Math.rint(value) ? 1e-6 : 0.005 * Math.max(1, Math.abs(value));
    return Math.abs(guess - value) <= tolerance;
  }
}
