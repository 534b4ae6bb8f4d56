package app.glassnet.explain;

/**
 * A window that slides along one axis: what a convolution and a pooling layer do along the rows, and along the columns.
 *
 * <p>Output {@code o} reads the inputs {@code o·stride − padBegin + k·dilation} for k = 0 … kernel − 1, and there are
 * ⌊(size + padBegin + padEnd − dilation·(kernel − 1) − 1) / stride⌋ + 1 outputs. With size 5, kernel 3, stride 2 and no
 * padding: 2 outputs, reading 0–2 and 2–4. (Dumoulin and Visin, "A guide to convolution arithmetic for deep learning".)
 *
 * @param size positions on the input axis, at least 1
 * @param kernel taps of the window, at least 1
 * @param stride positions from one window to the next, at least 1
 * @param dilation positions from one tap to the next, at least 1
 * @param padBegin zeros put before the input, at least 0
 * @param padEnd zeros put behind the input, at least 0
 */
public record Sliding(int size, int kernel, int stride, int dilation, int padBegin, int padEnd) {

  public Sliding {
    if (size < 1 || kernel < 1 || stride < 1 || dilation < 1 || padBegin < 0 || padEnd < 0) {
      throw new IllegalArgumentException("window along an axis of " + size + ": kernel " + kernel + ", stride " + stride
          + ", dilation " + dilation + " must be at least 1, padding " + padBegin + " and " + padEnd + " at least 0");
    }
    if (size + padBegin + padEnd < reach(kernel, dilation)) {
      throw new IllegalArgumentException("window along an axis of " + size + ": it needs at least "
          + reach(kernel, dilation) + " positions, padding included, and has " + (size + padBegin + padEnd));
    }
  }

  /** No padding. */
  public static Sliding valid(int size, int kernel, int stride, int dilation) {
    return new Sliding(size, kernel, stride, dilation, 0, 0);
  }

  /** Padding as Keras's "same": ⌈size / stride⌉ outputs, and an odd zero goes to the end. */
  public static Sliding same(int size, int kernel, int stride, int dilation) {
    int outputs = Math.ceilDiv(size, stride);
    int zeros = Math.max(0, (outputs - 1) * stride + reach(kernel, dilation) - size);
    return new Sliding(size, kernel, stride, dilation, zeros / 2, zeros - zeros / 2);
  }

  private static int reach(int kernel, int dilation) {
    return dilation * (kernel - 1) + 1;
  }

  /** How many positions the window spans, gaps of a dilated kernel included. */
  public int reach() {
    return reach(kernel, dilation);
  }

  /** How many outputs the window makes. */
  public int outputs() {
    return (size + padBegin + padEnd - reach()) / stride + 1;
  }

  /** The input position that tap {@code tap} reads for output {@code output}; outside 0 … size − 1 it is padding. */
  public int at(int output, int tap) {
    return output * stride - padBegin + tap * dilation;
  }

  /** Whether a position is real input, not padding. */
  public boolean isInside(int position) {
    return 0 <= position && position < size;
  }

  /** From the first to the last position that these outputs read, padding included, not clipped. */
  public Span reads(Span outputs) {
    return outputs.isEmpty() ? new Span(0, -1) : new Span(at(outputs.first(), 0), at(outputs.last(), kernel - 1));
  }
}
