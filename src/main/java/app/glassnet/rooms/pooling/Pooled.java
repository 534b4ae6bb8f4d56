package app.glassnet.rooms.pooling;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerAlone;
import app.glassnet.explain.PoolStep;
import app.glassnet.explain.PoolStep.Cell;
import java.io.IOException;
import java.util.Arrays;

/**
 * Everything the room shows, worked out; outputs and gradients by the engine's own layers.
 *
 * @param settings as they fit the input
 * @param input what is pooled
 * @param layer the pool
 * @param rows how its window slides down
 * @param columns how its window slides across
 * @param made its output
 * @param gradient ∂L/∂output
 * @param inputGradient ∂L/∂input
 * @param shifted what a shift of the input does; null while it is not looked at
 */
record Pooled(Settings settings, Grid input, Layer layer, Axis rows, Axis columns, float[] made, float[] gradient,
    float[] inputGradient, Shifted shifted) {

  /**
   * Works it all out; not for the interface thread.
   *
   * @param own ∂L/∂output as edited; another length than the output's, or null, gives 1, 2, 3 … to 9 and again
   * @param shift null when no shift is looked at
   */
  static Pooled of(Settings wanted, Grid input, float[] own, Shift shift) throws IOException {
    Settings s = wanted.fitted(input.rows(), input.columns());
    Layer layer = s.layer(input.rows(), input.columns());
    Shape shape = input.shape();
    float[] made = LayerAlone.forward(layer, shape, input.values());
    float[] gradient = own != null && own.length == made.length ? own : counted(made.length);
    float[] back = LayerAlone.inputGradient(layer, shape, input.values(), gradient);
    return new Pooled(s, input, layer, Settings.vertical(layer, input), Settings.horizontal(layer, input), made, gradient,
        back, shift == null ? null : Shifted.of(input, s, shift));
  }

  /** Numbers that can be told apart wherever they end up. */
  private static float[] counted(int length) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = i % 9 + 1;
    }
    return numbers;
  }

  int outRows() {
    return rows.out();
  }

  int outColumns() {
    return columns.out();
  }

  boolean max() {
    return settings.kind() == PoolKind.MAX;
  }

  /** One cell of the output, with its window. */
  PoolStep step(int cell) {
    return PoolStep.of(layer, input.shape(), input.values(), cell);
  }

  /** How many cells of the window are as large as the winner, itself among them. */
  static int tied(PoolStep step) {
    return (int) step.cells().stream().filter(c -> c.value() == step.max()).count();
  }

  /** What one output's gradient gives to a cell of its window. */
  double given(PoolStep step, Cell cell, int output) {
    return max() ? cell.equals(step.winningCell()) ? gradient[output] : 0 : (double) gradient[output] / step.cells().size();
  }

  /** ∂L/∂input when only the outputs up to this one have given theirs back; the engine's own after the last. */
  float[] soFar(int position) {
    if (position >= made.length - 1) {
      return inputGradient;
    }
    double[] sums = new double[input.values().length];
    for (int i = 0; i <= position; i++) {
      PoolStep step = step(i);
      for (Cell cell : step.cells()) {
        sums[cell.inputRow() * input.columns() + cell.inputColumn()] += given(step, cell, i);
      }
    }
    float[] all = new float[sums.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) sums[i];
    }
    return all;
  }

  /** Cells of the input that no window reads. */
  boolean[] unread() {
    boolean[] unread = new boolean[input.values().length];
    Arrays.fill(unread, true);
    for (int r = 0; r < rows.out(); r++) {
      for (int c = 0; c < columns.out(); c++) {
        for (int u = 0; u < rows.kernel(); u++) {
          for (int v = 0; v < columns.kernel(); v++) {
            int y = rows.index(r, u);
            int x = columns.index(c, v);
            if (y >= 0 && x >= 0 && y < input.rows() && x < input.columns()) {
              unread[y * input.columns() + x] = false;
            }
          }
        }
      }
    }
    return unread;
  }
}
