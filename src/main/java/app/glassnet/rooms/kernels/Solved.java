package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.Descent;
import java.util.List;

/**
 * A problem and the ways down that were asked for.
 *
 * @param shares learning rates as shares of the largest stable one
 * @param ways one a rate, all from the same start
 */
record Solved(Problem problem, List<Double> shares, List<Descent> ways) {
  Descent way() {
    return ways.getFirst();
  }

  /** Updates of the longest way. */
  int updates() {
    return ways.stream().mapToInt(Descent::updates).max().orElse(0);
  }
}
