package app.glassnet.data.series;

import app.glassnet.engine.Shape;
import app.glassnet.engine.training.Examples;

/**
 * Rows of a series as examples: [time, features] in, the wanted places' values out. Immutable: the arrays it is made
 * from are copied.
 */
public final class SeriesExamples implements Examples {
  private final double[][] features;
  private final double[][] wanted;
  private final Windows windows;
  private final int[] rows;

  /**
   * @param features one array a feature, {@code windows.places()} values each, scaled already
   * @param wanted one array a value to predict; likewise
   * @param rows which rows of the windows, in this order
   */
  public SeriesExamples(double[][] features, double[][] wanted, Windows windows, int[] rows) {
    if (features.length == 0 || wanted.length == 0 || windows.horizon() == 0) {
      throw new IllegalArgumentException("series examples need a feature, a target and a horizon of at least 1");
    }
    this.features = copy(features, windows);
    this.wanted = copy(wanted, windows);
    this.windows = windows;
    this.rows = rows.clone();
  }

  private static double[][] copy(double[][] columns, Windows windows) {
    double[][] copy = new double[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      if (columns[c].length != windows.places()) {
        throw new IllegalArgumentException("a column of %d values for windows over %d places"
            .formatted(columns[c].length, windows.places()));
      }
      copy[c] = columns[c].clone();
    }
    return copy;
  }

  /** The row of the windows that example {@code i} is. */
  public int row(int i) {
    return rows[i];
  }

  public Windows windows() {
    return windows;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public Shape shape() {
    return Shape.of(windows.lookBack(), features.length);
  }

  @Override
  public int classes() {
    return 0;
  }

  @Override
  public void copyInput(int i, float[] to, int offset) {
    int first = windows.first(rows[i]);
    for (int t = 0; t < windows.lookBack(); t++) {
      for (int f = 0; f < features.length; f++) {
        to[offset + t * features.length + f] = (float) features[f][first + t];
      }
    }
  }

  @Override
  public int targets() {
    return windows.targetsPerRow() * wanted.length;
  }

  @Override
  public void copyTarget(int i, float[] to, int offset) {
    int at = offset;
    for (int place : windows.targets(rows[i])) {
      for (double[] column : wanted) {
        to[at++] = (float) column[place];
      }
    }
  }
}
