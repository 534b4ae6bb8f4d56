package app.glassnet.explain;

import java.util.Arrays;

/**
 * How fast a kernel may learn, told by its input alone. A convolution sees patches p, each with a 1 behind it for the bias.
 * With C = mean of p·pᵀ over all n positions, the loss L = 1/n · Σ (w·p − t)² has the Hessian H = 2C. Gradient descent
 * multiplies the error along the i-th eigenvector of C by 1 − rate·2λᵢ in every update: it shrinks along all of them only
 * while rate &lt; 2/λmax(H) = 1/λmax(C), and slowest along the smallest. Where an eigenvalue is 0, different kernels make the
 * same map, and the data cannot tell which was the hidden one.
 *
 * <p>Worked number: the input (1, −1) and a 1×1 kernel: patches (1, 1) and (−1, 1), C = identity, so rate &lt; 1. Source:
 * LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998; eigenvalues by Jacobi's rotations (1846).
 *
 * @param eigenvalues of C in rising order, as many as the kernel has numbers, and one for the bias
 */
public record PatchSpectrum(double[] eigenvalues) {
  private static final int SWEEPS = 60;
  /** Eigenvalues below this share of the largest count as 0: 32-bit numbers cannot tell. */
  private static final double NOTHING = 1e-6;

  /**
   * @param input one channel, row by row
   * @param size side of the kernel; no padding, stride 1
   */
  public static PatchSpectrum of(float[] input, int rows, int columns, int size) {
    Checks.length("input", input, rows * columns);
    int taps = size * size + 1;
    double[][] c = new double[taps][taps];
    double[] patch = new double[taps];
    patch[taps - 1] = 1;
    int down = rows - size + 1;
    int across = columns - size + 1;
    if (down < 1 || across < 1) {
      throw new IllegalArgumentException("a " + size + "×" + size + " kernel does not fit " + rows + "×" + columns);
    }
    for (int at = 0; at < down * across; at++) {
      for (int k = 0; k < taps - 1; k++) {
        patch[k] = input[(at / across + k / size) * columns + at % across + k % size];
      }
      for (int i = 0; i < taps; i++) {
        for (int j = 0; j < taps; j++) {
          c[i][j] += patch[i] * patch[j] / (down * across);
        }
      }
    }
    return new PatchSpectrum(eigenvalues(c));
  }

  /** Largest eigenvalue of C. */
  public double largest() {
    return eigenvalues[eigenvalues.length - 1];
  }

  /** Smallest eigenvalue of C; 0 when the data leaves a direction open. */
  public double smallest() {
    return eigenvalues[0] < NOTHING * largest() ? 0 : eigenvalues[0];
  }

  /** The largest stable learning rate: 2/λmax of the Hessian. */
  public double stableRate() {
    return 1 / largest();
  }

  /** What an update with this rate multiplies the error by along a direction of this eigenvalue. */
  public double factor(double rate, double eigenvalue) {
    return 1 - 2 * rate * eigenvalue;
  }

  /** How much longer the slowest direction takes than the fastest; infinite when one never learns. */
  public double condition() {
    return largest() / smallest();
  }

  /** Directions that the data says nothing about. */
  public int open() {
    return (int) Arrays.stream(eigenvalues).filter(v -> v < NOTHING * largest()).count();
  }

  /** Rotates a symmetric matrix until it is diagonal. */
  private static double[] eigenvalues(double[][] a) {
    int n = a.length;
    for (int sweep = 0; sweep < SWEEPS && outside(a) > 0; sweep++) {
      for (int p = 0; p < n - 1; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(a[p][q]) > 1e-15 * Math.sqrt(Math.abs(a[p][p] * a[q][q]) + Double.MIN_NORMAL)) {
            rotate(a, p, q);
          } else {
            a[p][q] = 0;
            a[q][p] = 0;
          }
        }
      }
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = Math.max(0, a[i][i]);
    }
    Arrays.sort(values);
    return values;
  }

  private static double outside(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cos = 1 / Math.sqrt(t * t + 1);
    double sin = t * cos;
    for (int k = 0; k < a.length; k++) {
      double x = a[k][p];
      double y = a[k][q];
      a[k][p] = cos * x - sin * y;
      a[k][q] = sin * x + cos * y;
    }
    for (int k = 0; k < a.length; k++) {
      double x = a[p][k];
      double y = a[q][k];
      a[p][k] = cos * x - sin * y;
      a[q][k] = sin * x + cos * y;
    }
  }
}
