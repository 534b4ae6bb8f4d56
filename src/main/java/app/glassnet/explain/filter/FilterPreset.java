package app.glassnet.explain.filter;

/** The filters of the shelf, each a kernel but the last. */
public enum FilterPreset {
  IDENTITY(3, 0, 0, 0, 0, 1, 0, 0, 0, 0),
  /** The mean of nine. */
  BOX(3, ninths()),
  /** Binomial weights (1 4 6 4 1)/16 across and down. */
  GAUSSIAN(5, gaussian()),
  /** The picture plus what the Laplacian takes from it. */
  SHARPEN(3, 0, -1, 0, -1, 5, -1, 0, -1, 0),
  /** Brightness that grows to the right. */
  SOBEL_X(3, -1, 0, 1, -2, 0, 2, -1, 0, 1),
  /** Brightness that grows downwards. */
  SOBEL_Y(3, -1, -2, -1, 0, 0, 0, 1, 2, 1),
  /** How much a pixel differs from its four neighbours. */
  LAPLACIAN(3, 0, 1, 0, 1, -4, 1, 0, 1, 0),
  /** Slopes towards the lower right, as if lit from the upper left. */
  EMBOSS(3, -2, -1, 0, -1, 0, 1, 0, 1, 2),
  /** The mean along a falling line of seven pixels. */
  MOTION(7, diagonal()),
  /** The middle one of nine pixels in order of brightness: no weighted sum, so no convolution. */
  MEDIAN(0);

  private final Kernel kernel;

  FilterPreset(int side, float... weights) {
    kernel = side == 0 ? null : new Kernel(side, side, weights);
  }

  /** The kernel, or null for the median. */
  public Kernel kernel() {
    return kernel;
  }

  /** Whether it weighs and sums, as a convolution does. */
  public boolean isConvolution() {
    return kernel != null;
  }

  private static float[] ninths() {
    float[] all = new float[9];
    java.util.Arrays.fill(all, 1 / 9f);
    return all;
  }

  private static float[] gaussian() {
    int[] line = {1, 4, 6, 4, 1};
    float[] all = new float[25];
    for (int i = 0; i < 25; i++) {
      all[i] = line[i / 5] * line[i % 5] / 256f;
    }
    return all;
  }

  private static float[] diagonal() {
    float[] all = new float[49];
    for (int i = 0; i < 7; i++) {
      all[i * 8] = 1 / 7f;
    }
    return all;
  }
}
