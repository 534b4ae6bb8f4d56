package app.glassnet.data;

/**
 * A brightness that changes evenly over a page: {@code level + across·x + down·y}, x and y from −1 to 1.
 *
 * @param level in the middle of the page
 * @param across what is added at the right edge, and taken away at the left
 * @param down what is added at the lower edge, and taken away at the upper
 */
record Plane(double level, double across, double down) {
  float at(int x, int y, int width, int height) {
    return (float) (level + across * place(x, width) + down * place(y, height));
  }

  private static double place(int i, int n) {
    return n == 1 ? 0 : 2.0 * i / (n - 1) - 1;
  }

  /** The values minus this plane. */
  float[] subtracted(float[] values, int width, int height) {
    float[] rest = new float[values.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rest[y * width + x] = values[y * width + x] - at(x, y, width, height);
      }
    }
    return rest;
  }

  /** The plane of least squared distance to those values whose {@code rest} is at most the threshold. */
  static Plane fit(float[] values, float[] rest, float threshold, int width, int height) {
    // Normal equations of [1, x, y], solved by Gauss elimination.
    double[][] m = new double[3][4];
    for (int y = 0; y < height; y++) {
      double v = place(y, height);
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        if (rest[i] > threshold) {
          continue;
        }
        double u = place(x, width);
        double[] row = {1, u, v, values[i]};
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 4; b++) {
            m[a][b] += row[a] * row[b];
          }
        }
      }
    }
    if (m[0][0] == 0) {
      return new Plane(0, 0, 0);
    }
    double[] solution = solve(m);
    return solution == null ? new Plane(m[0][3] / m[0][0], 0, 0) : new Plane(solution[0], solution[1], solution[2]);
  }

  /** Mean absolute distance of the values whose {@code rest} is at most the threshold. */
  double noise(float[] values, float[] rest, float threshold, int width, int height) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        if (rest[i] <= threshold) {
          sum += Math.abs(values[i] - at(x, y, width, height));
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Null when the pixels lie on one line, so that no single plane fits them. */
  private static double[] solve(double[][] m) {
    int n = m.length;
    double scale = m[0][0];
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(m[row][column]) > Math.abs(m[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = m[column];
      m[column] = m[pivot];
      m[pivot] = swap;
      if (Math.abs(m[column][column]) < 1e-9 * scale) {
        return null;
      }
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : m[row][column] / m[column][column];
        for (int k = column; k <= n && factor != 0; k++) {
          m[row][k] -= factor * m[column][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = m[i][n] / m[i][i];
    }
    return solution;
  }
}
