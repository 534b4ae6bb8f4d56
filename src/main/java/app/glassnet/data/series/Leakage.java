package app.glassnet.data.series;

import java.util.stream.IntStream;

/**
 * How much of what is held out was seen in training. Places are counted once, however many rows have them.
 *
 * @param wanted places that held-out rows are to predict
 * @param seen how many of them lie inside a row trained on, read or wanted there
 * @param trained which places a row trained on reads or wants
 * @param heldOut which places are wanted of held-out rows
 */
public record Leakage(int wanted, int seen, boolean[] trained, boolean[] heldOut) {

  /** Counts over all rows of a split; places without targets (horizon 0) count as they are read. */
  public static Leakage of(Windows windows, Split split) {
    boolean[] trained = covered(windows, split.train(), false);
    boolean[] heldOut = covered(windows, split.heldOut(), windows.horizon() > 0);
    int wanted = 0;
    int seen = 0;
    for (int i = 0; i < heldOut.length; i++) {
      wanted += heldOut[i] ? 1 : 0;
      seen += heldOut[i] && trained[i] ? 1 : 0;
    }
    return new Leakage(wanted, seen, trained, heldOut);
  }

  /** Rows cover stretches: how many begin minus how many have ended tells whether a place lies in one. */
  private static boolean[] covered(Windows windows, int[] rows, boolean targetsAlone) {
    int[] change = new int[windows.places() + 1];
    for (int row : rows) {
      int last = windows.last(row);
      if (!targetsAlone) {
        change[windows.first(row)]++;
        change[windows.lastRead(row) + 1]--;
      }
      change[last - windows.targetsPerRow() + 1]++;
      change[last + 1]--;
    }
    boolean[] covered = new boolean[windows.places()];
    int open = 0;
    for (int i = 0; i < covered.length; i++) {
      open += change[i];
      covered[i] = open > 0;
    }
    return covered;
  }

  /** The mean distance, in scaled units, that the held-out places move when the scaler knows them too. */
  public static double shift(double[] values, Scaler honest, Scaler leaking, int from) {
    return IntStream.range(from, values.length)
        .mapToDouble(i -> Math.abs(leaking.scaled(values[i]) - honest.scaled(values[i]))).average().orElse(0);
  }
}
