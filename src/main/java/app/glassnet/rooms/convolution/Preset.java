package app.glassnet.rooms.convolution;

/** Kernels to start from. The numbers are the usual ones; see the course's slides for Sobel's and the binary one. */
enum Preset {
  SOBEL_X(3, 3, -1, 0, 1, -2, 0, 2, -1, 0, 1),
  SOBEL_Y(3, 3, -1, -2, -1, 0, 0, 0, 1, 2, 1),
  BINARY(3, 3, 1, 0, 1, 0, 1, 0, 1, 0, 1),
  IDENTITY(3, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  SHIFT(3, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0),
  BOX(3, 3, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f),
  GAUSS(5, 5, gauss()),
  SHARPEN(3, 3, 0, -1, 0, -1, 5, -1, 0, -1, 0),
  LAPLACE(3, 3, 0, 1, 0, 1, -4, 1, 0, 1, 0),
  EMBOSS(3, 3, -2, -1, 0, -1, 1, 1, 0, 1, 2),
  ROW(1, 5, 1 / 5f, 1 / 5f, 1 / 5f, 1 / 5f, 1 / 5f),
  POINT(1, 1, 1);

  private final Kernel kernel;

  Preset(int rows, int columns, float... values) {
    kernel = new Kernel(rows, columns, values);
  }

  Kernel kernel() {
    return kernel;
  }

  /** The preset with these very numbers, or null. */
  static Preset of(Kernel kernel) {
    for (Preset p : values()) {
      if (p.kernel.equals(kernel)) {
        return p;
      }
    }
    return null;
  }

  /** The binomial 1 4 6 4 1, crossed with itself, over 256. */
  private static float[] gauss() {
    int[] line = {1, 4, 6, 4, 1};
    float[] all = new float[25];
    for (int i = 0; i < 25; i++) {
      all[i] = line[i / 5] * line[i % 5] / 256f;
    }
    return all;
  }
}
