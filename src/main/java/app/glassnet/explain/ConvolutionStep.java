package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Conv2d;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a convolution's output, with every product that made it.
 *
 * <p>y[f, r, c] = b[f] + Σ over channels i, taps (u, v) of x[i, r·s + u·d − p, c·s + v·d − p] · w[f, i, u, v]. The
 * kernel is not turned: deep learning's "convolution" is cross-correlation. Taps that fall into the padding read 0. The
 * course's example: the Sobel kernel −1 0 1 / −2 0 2 / −1 0 1 on the corner 2 2 6 / 4 3 4 / 3 9 4 gives −2 + 6 − 8 + 8
 * − 3 + 4 = 5.
 *
 * @param filter which of the layer's filters, from 0
 * @param row row of the cell in the output
 * @param column column of the cell in the output
 * @param channels one entry an input channel, in order
 * @param bias the filter's bias
 * @param sum all channel sums and the bias: the cell's value before any activation
 */
public record ConvolutionStep(int filter, int row, int column, List<Channel> channels, double bias, double sum) {

  /** What one input channel adds: its products, row by row of the kernel, and their sum. */
  public record Channel(int channel, List<Term> terms, double sum) {
    public Channel {
      terms = List.copyOf(terms);
    }
  }

  /**
   * One product.
   *
   * @param kernelRow row of the tap in the kernel
   * @param kernelColumn column of the tap in the kernel
   * @param inputRow row of the input it reads; negative or beyond the input in the padding
   * @param inputColumn column of the input it reads
   * @param padding whether it reads padding, where the input counts as 0
   * @param input the number read
   * @param weight the kernel's number
   */
  public record Term(int kernelRow, int kernelColumn, int inputRow, int inputColumn, boolean padding, float input,
      float weight) {

    /** input · weight, exact in 64 bits. */
    public double product() {
      return (double) input * weight;
    }
  }

  public ConvolutionStep {
    channels = List.copyOf(channels);
  }

  /**
   * Computes one cell.
   *
   * @param layer the convolution
   * @param shape shape of its input, [channels, height, width]
   * @param input one example of that shape, row-major
   * @param kernels all filters, [filters, channels, kernelHeight, kernelWidth], row-major
   * @param biases one a filter
   * @throws IllegalArgumentException when the arrays do not fit the layer, or the cell does not exist
   */
  public static ConvolutionStep of(Conv2d layer, Shape shape, float[] input, float[] kernels, float[] biases,
      int filter, int row, int column) {
    Axis rows = layer.vertical(shape);
    Axis columns = layer.horizontal(shape);
    int depth = shape.dim(0);
    int kernel = rows.kernel() * columns.kernel();
    Checks.length("input", input, shape.size());
    Checks.length("kernels", kernels, layer.filters() * depth * kernel);
    Checks.length("biases", biases, layer.filters());
    Checks.index("filter", filter, layer.filters());
    Checks.index("row", row, rows.out());
    Checks.index("column", column, columns.out());
    double sum = biases[filter];
    List<Channel> channels = new ArrayList<>(depth);
    for (int i = 0; i < depth; i++) {
      Channel channel = channel(rows, columns, input, kernels, i, (filter * depth + i) * kernel, row, column);
      channels.add(channel);
      sum += channel.sum();
    }
    return new ConvolutionStep(filter, row, column, channels, biases[filter], sum);
  }

  /**
   * Computes one cell of a 1-D convolution: its signal [channels, time] is a picture of one row, and so is its output;
   * columns are time steps. {@code kernels} are [filters, channels, kernel].
   */
  public static ConvolutionStep of(Conv1d layer, Shape shape, float[] input, float[] kernels, float[] biases,
      int filter, int position) {
    return of(layer.onImage(shape), Axis.image(shape), input, kernels, biases, filter, 0, position);
  }

  private static Channel channel(Axis rows, Axis columns, float[] input, float[] kernels, int channel, int start,
      int row, int column) {
    List<Term> terms = new ArrayList<>(rows.kernel() * columns.kernel());
    double sum = 0;
    for (int u = 0; u < rows.kernel(); u++) {
      for (int v = 0; v < columns.kernel(); v++) {
        int y = rows.index(row, u);
        int x = columns.index(column, v);
        boolean padding = !Checks.isInside(y, rows) || !Checks.isInside(x, columns);
        float read = padding ? 0 : input[(channel * rows.in() + y) * columns.in() + x];
        Term term = new Term(u, v, y, x, padding, read, kernels[start + u * columns.kernel() + v]);
        terms.add(term);
        sum += term.product();
      }
    }
    return new Channel(channel, terms, sum);
  }
}
