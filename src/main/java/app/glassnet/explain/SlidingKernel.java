package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Conv2d;
import java.util.ArrayList;
import java.util.List;

/**
 * One kernel sliding over one channel, with every product of every number it makes: forward, backward and transposed.
 *
 * <p>With output position (r, c), tap (u, v) and input position y = r·s + u·d − p (x likewise):
 * <ul>
 * <li>forward: z[r, c] = b + Σ over taps of x[y, x] · w[u, v]
 * <li>∂L/∂w[u, v] = Σ over outputs of δ[r, c] · x[y, x], where δ = ∂L/∂z
 * <li>∂L/∂x[i, k] = Σ over all (output, tap) that read cell (i, k) of δ[r, c] · w[u, v]
 * <li>transposed convolution: the last sum, with numbers of its own in the place of δ
 * </ul>
 * Outside the input stands what the {@link Border} says. The kernel is not turned (cross-correlation); for a true
 * convolution give it the {@link #turned} kernel. Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep
 * learning", 2016.
 *
 * @param rows how it slides down
 * @param columns how it slides across
 * @param border what it reads outside
 */
public record SlidingKernel(Axis rows, Axis columns, Border border) {

  /**
   * One product of a sum.
   *
   * @param outputRow row of the output cell that takes part
   * @param outputColumn its column
   * @param kernelRow row of the tap
   * @param kernelColumn its column
   * @param inputRow row of the input position; negative or behind the end in the padding
   * @param inputColumn its column
   * @param left the first factor
   * @param right the second factor
   */
  public record Term(int outputRow, int outputColumn, int kernelRow, int kernelColumn, int inputRow, int inputColumn,
      float left, float right) {
    /** left · right, exact in 64 bits. */
    public double product() {
      return (double) left * right;
    }
  }

  /**
   * A layer with one filter on one channel.
   *
   * @throws IllegalArgumentException when the window does not fit, or the border cannot be as wide as the padding
   */
  public static SlidingKernel of(Conv2d layer, int height, int width, Border border) {
    Shape input = Shape.of(1, height, width);
    layer.outputShape(input);
    Axis y = layer.vertical(input);
    Axis x = layer.horizontal(input);
    boolean wide = Math.max(y.before(), y.after()) > border.mostPadding(height)
        || Math.max(x.before(), x.after()) > border.mostPadding(width);
    if (wide) {
      throw new IllegalArgumentException("a mirrored border must be narrower than the input: " + height + "×" + width);
    }
    return new SlidingKernel(y, x, border);
  }

  /** A kernel turned by half a turn, as a true convolution reads it. */
  public static float[] turned(float[] kernel) {
    float[] turned = new float[kernel.length];
    for (int i = 0; i < kernel.length; i++) {
      turned[i] = kernel[kernel.length - 1 - i];
    }
    return turned;
  }

  public int outputs() {
    return rows.out() * columns.out();
  }

  public int inputs() {
    return rows.in() * columns.in();
  }

  public int taps() {
    return rows.kernel() * columns.kernel();
  }

  /** What is read at an input position, padding included. */
  public float read(float[] input, int row, int column) {
    int r = border.source(row, rows.in());
    int c = border.source(column, columns.in());
    return r < 0 || c < 0 ? 0 : input[r * columns.in() + c];
  }

  /** The products of an output cell, input · weight, row by row of the kernel. */
  public List<Term> forward(float[] input, float[] kernel, int row, int column) {
    Checks.length("input", input, inputs());
    Checks.length("kernel", kernel, taps());
    Checks.index("row", row, rows.out());
    Checks.index("column", column, columns.out());
    List<Term> terms = new ArrayList<>(taps());
    for (int u = 0; u < rows.kernel(); u++) {
      for (int v = 0; v < columns.kernel(); v++) {
        int y = rows.index(row, u);
        int x = columns.index(column, v);
        terms.add(new Term(row, column, u, v, y, x, read(input, y, x), kernel[u * columns.kernel() + v]));
      }
    }
    return terms;
  }

  /** The products of ∂L/∂w of one tap, δ · input, in the order of the outputs. */
  public List<Term> kernelGradient(float[] input, float[] delta, int kernelRow, int kernelColumn) {
    Checks.length("input", input, inputs());
    Checks.length("gradient of the output", delta, outputs());
    Checks.index("kernel row", kernelRow, rows.kernel());
    Checks.index("kernel column", kernelColumn, columns.kernel());
    List<Term> terms = new ArrayList<>(outputs());
    for (int r = 0; r < rows.out(); r++) {
      for (int c = 0; c < columns.out(); c++) {
        int y = rows.index(r, kernelRow);
        int x = columns.index(c, kernelColumn);
        terms.add(new Term(r, c, kernelRow, kernelColumn, y, x, delta[r * columns.out() + c], read(input, y, x)));
      }
    }
    return terms;
  }

  /** The products of ∂L/∂x of one input cell, δ · weight: one for each output and tap that read it, directly or mirrored. */
  public List<Term> inputGradient(float[] delta, float[] kernel, int row, int column) {
    Checks.length("gradient of the output", delta, outputs());
    Checks.length("kernel", kernel, taps());
    Checks.index("row", row, rows.in());
    Checks.index("column", column, columns.in());
    List<Term> terms = new ArrayList<>();
    for (int[] y : readings(rows, row)) {
      for (int[] x : readings(columns, column)) {
        terms.add(new Term(y[0], x[0], y[1], x[1], rows.index(y[0], y[1]), columns.index(x[0], x[1]),
            delta[y[0] * columns.out() + x[0]], kernel[y[1] * columns.kernel() + x[1]]));
      }
    }
    return terms;
  }

  /** The (output, tap) pairs along one axis that read a cell. */
  private List<int[]> readings(Axis axis, int cell) {
    List<int[]> pairs = new ArrayList<>();
    for (int o = 0; o < axis.out(); o++) {
      for (int k = 0; k < axis.kernel(); k++) {
        if (border.source(axis.index(o, k), axis.in()) == cell) {
          pairs.add(new int[] {o, k});
        }
      }
    }
    return pairs;
  }

  /** Whether any window reads this input cell. */
  public boolean covers(int row, int column) {
    return coversRow(row) && coversColumn(column);
  }

  /** Whether any window reads cells of this input row. */
  public boolean coversRow(int row) {
    return !readings(rows, row).isEmpty();
  }

  /** Whether any window reads cells of this input column. */
  public boolean coversColumn(int column) {
    return !readings(columns, column).isEmpty();
  }

  /** The output cells that read this input cell, as row · output columns + column, in rising order. */
  public List<Integer> reached(int row, int column) {
    List<Integer> cells = new ArrayList<>();
    int[] down = readings(rows, row).stream().mapToInt(p -> p[0]).distinct().toArray();
    int[] across = readings(columns, column).stream().mapToInt(p -> p[0]).distinct().toArray();
    for (int r : down) {
      for (int c : across) {
        cells.add(r * columns.out() + c);
      }
    }
    return cells;
  }

  /** All outputs without activation. */
  public float[] forward(float[] input, float[] kernel, float bias) {
    float[] output = new float[outputs()];
    for (int r = 0; r < rows.out(); r++) {
      for (int c = 0; c < columns.out(); c++) {
        double sum = bias;
        for (int u = 0; u < rows.kernel(); u++) {
          for (int v = 0; v < columns.kernel(); v++) {
            sum += (double) read(input, rows.index(r, u), columns.index(c, v)) * kernel[u * columns.kernel() + v];
          }
        }
        output[r * columns.out() + c] = (float) sum;
      }
    }
    return output;
  }

  /** ∂L/∂w of every tap. */
  public float[] kernelGradient(float[] input, float[] delta) {
    float[] all = new float[taps()];
    for (int k = 0; k < all.length; k++) {
      all[k] = (float) sum(kernelGradient(input, delta, k / columns.kernel(), k % columns.kernel()));
    }
    return all;
  }

  /** ∂L/∂x of every input cell; with numbers of one's own as {@code delta}, the transposed convolution of them. */
  public float[] inputGradient(float[] delta, float[] kernel) {
    double[] sums = new double[inputs()];
    for (int r = 0; r < rows.out(); r++) {
      for (int c = 0; c < columns.out(); c++) {
        for (int u = 0; u < rows.kernel(); u++) {
          for (int v = 0; v < columns.kernel(); v++) {
            int y = border.source(rows.index(r, u), rows.in());
            int x = border.source(columns.index(c, v), columns.in());
            if (y >= 0 && x >= 0) {
              sums[y * columns.in() + x] +=
                  (double) delta[r * columns.out() + c] * kernel[u * columns.kernel() + v];
            }
          }
        }
      }
    }
    float[] all = new float[sums.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) sums[i];
    }
    return all;
  }

  /** What products add up to. */
  public static double sum(List<Term> terms) {
    return terms.stream().mapToDouble(Term::product).sum();
  }
}
