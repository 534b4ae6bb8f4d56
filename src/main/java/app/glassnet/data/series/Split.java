package app.glassnet.data.series;

import app.glassnet.engine.init.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which rows are trained on and which are held out; a row is in one part at most. Copies: nobody changes the arrays.
 *
 * @param train rows to train on, in order
 * @param heldOut rows to test with, in order
 */
public record Split(int[] train, int[] heldOut) {
  public Split {
    train = train.clone();
    heldOut = heldOut.clone();
  }

  @Override
  public int[] train() {
    return train.clone();
  }

  @Override
  public int[] heldOut() {
    return heldOut.clone();
  }

  /**
   * By chance, as the seed decides. Not for windows of a series: neighbours share places, and the future leaks.
   *
   * @param share held out, 0 … 1; rounded to whole rows
   */
  public static Split byFraction(int rows, double share, long seed) {
    checkShare(share);
    int held = (int) Math.round(rows * share);
    boolean[] out = new boolean[rows];
    for (int row : shuffled(IntStream.range(0, rows).boxed().toList(), seed).subList(0, held)) {
      out[row] = true;
    }
    return of(rows, out);
  }

  /**
   * By time: the last places are held out. Rows that would reach over the border are in neither part.
   *
   * @param share of the places that is held out
   * @param lookBackAcross whether held-out rows may read places of the part trained on; what they predict never lies
   *     there. Without it the parts share no place at all
   */
  public static Split byTime(Windows windows, double share, boolean lookBackAcross) {
    int border = border(windows.places(), share);
    int before = windows.horizon() == 0 ? windows.lookBack() : windows.lookBack() + windows.horizon()
        - windows.targetsPerRow();
    int[] rows = IntStream.range(0, windows.count()).toArray();
    return new Split(IntStream.of(rows).filter(row -> windows.last(row) < border).toArray(),
        IntStream.of(rows).filter(row ->
            windows.first(row) + (lookBackAcross && windows.horizon() > 0 ? before : 0) >= border).toArray());
  }

  /** The first place that is held out when the last share of the places is. */
  public static int border(int places, double share) {
    checkShare(share);
    return places - (int) Math.round(places * share);
  }

  /**
   * By group, a person or a recording: all rows of a group are in the same part. Groups are drawn, as the seed decides,
   * until the share of the rows is reached; at least one group stays on each side.
   *
   * @param groups the group of each row
   * @throws IllegalArgumentException when there are fewer than two groups
   */
  public static Split byGroup(int[] groups, double share, long seed) {
    checkShare(share);
    List<Integer> names = shuffled(List.copyOf(new TreeSet<>(IntStream.of(groups).boxed().toList())), seed);
    if (names.size() < 2) {
      throw new IllegalArgumentException("a split by group needs at least two groups, got " + names.size());
    }
    boolean[] out = new boolean[groups.length];
    int held = 0;
    for (int i = 0; i < names.size() - 1 && (i == 0 || held < groups.length * share); i++) {
      for (int row = 0; row < groups.length; row++) {
        if (groups[row] == names.get(i)) {
          out[row] = true;
          held++;
        }
      }
    }
    return of(groups.length, out);
  }

  private static Split of(int rows, boolean[] out) {
    return new Split(IntStream.range(0, rows).filter(row -> !out[row]).toArray(),
        IntStream.range(0, rows).filter(row -> out[row]).toArray());
  }

  private static List<Integer> shuffled(List<Integer> all, long seed) {
    List<Integer> order = new ArrayList<>(all);
    SeededRandom random = new SeededRandom(seed);
    for (int i = order.size() - 1; i > 0; i--) {
      order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
    }
    return order;
  }

  private static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1, got " + share);
    }
  }
}
