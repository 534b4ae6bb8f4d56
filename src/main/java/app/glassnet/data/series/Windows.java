package app.glassnet.data.series;

import java.util.stream.IntStream;

/**
 * How a series of N places is cut into rows: row r reads the L places from r·step on, and what is wanted of it lies up to
 * {@code horizon} places after its last one. There are {@code ⌊(N − L − horizon)/step⌋ + 1} rows.
 *
 * <p>Worked numbers: of 1 … 14, look-back 7, horizon 1 and step 2 make 4 rows, 1–7, 3–9, 5–11 and 7–13, with the targets
 * 8, 10, 12, 14; a reshape makes 2 rows, 1–7 and 8–14, without targets.
 *
 * @param places N, 0 or more
 * @param lookBack L, places a row reads, at least 1
 * @param horizon how far after them the farthest target lies; 0 for no targets
 * @param step places from one row's start to the next one's, at least 1
 * @param targets which places are wanted
 */
public record Windows(int places, int lookBack, int horizon, int step, Targets targets) {

  /** Which places a row is to predict. */
  public enum Targets {
    /** The one {@code horizon} after its last. */
    ONE,
    /** All of the {@code horizon} after its last. */
    MANY,
    /** At every place it reads, the one {@code horizon} after it. */
    EVERY_STEP
  }

  public Windows {
    if (places < 0 || lookBack < 1 || horizon < 0 || step < 1 || targets == null) {
      throw new IllegalArgumentException("windows of %d places: look-back %d and step %d are at least 1, horizon %d at least 0"
          .formatted(places, lookBack, step, horizon));
    }
  }

  /** Cuts the series into pieces that do not overlap, without targets; what is left at the end is dropped. */
  public static Windows reshape(int places, int length) {
    return new Windows(places, length, 0, length, Targets.ONE);
  }

  /** How many rows. */
  public int count() {
    long free = (long) places - lookBack - horizon;
    return free < 0 ? 0 : (int) (free / step) + 1;
  }

  /** The first place a row reads. */
  public int first(int row) {
    if (row < 0 || row >= count()) {
      throw new IndexOutOfBoundsException("row " + row + " of " + count());
    }
    return row * step;
  }

  /** The last place a row reads. */
  public int lastRead(int row) {
    return first(row) + lookBack - 1;
  }

  /** The last place that plays any part in a row: its farthest target, or the last it reads. */
  public int last(int row) {
    return lastRead(row) + horizon;
  }

  /** The places a row reads, in order. */
  public int[] inputs(int row) {
    return IntStream.rangeClosed(first(row), lastRead(row)).toArray();
  }

  /** The places wanted of a row, in order; none when the horizon is 0. */
  public int[] targets(int row) {
    int last = last(row);
    return IntStream.rangeClosed(last - targetsPerRow() + 1, last).toArray();
  }

  /** How many places are wanted of each row. */
  public int targetsPerRow() {
    if (horizon == 0) {
      return 0;
    }
    return switch (targets) {
      case ONE -> 1;
      case MANY -> horizon;
      case EVERY_STEP -> lookBack;
    };
  }

  /** The rows that read a place, in order. */
  public int[] rowsReading(int place) {
    if (count() == 0) {
      return new int[0];
    }
    int from = Math.max(0, Math.ceilDiv(place - lookBack + 1, step));
    int to = Math.min(count() - 1, Math.floorDiv(place, step));
    return IntStream.rangeClosed(from, to).toArray();
  }
}
