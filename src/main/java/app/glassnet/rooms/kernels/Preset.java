package app.glassnet.rooms.kernels;

/** Kernels to hide. The 5×5 ones are the usual larger relatives of the 3×3 ones. */
enum Preset {
  SOBEL_X, SOBEL_Y, BLUR, SHARPEN, LAPLACE, IDENTITY, OWN;

  private static final float[] BINOMIAL_3 = {1, 2, 1};
  private static final float[] BINOMIAL_5 = {1, 4, 6, 4, 1};
  private static final float[] SLOPE_3 = {-1, 0, 1};
  private static final float[] SLOPE_5 = {-1, -2, 0, 2, 1};

  /**
   * The kernel, row by row.
   *
   * @param size 3 or 5
   */
  float[] kernel(int size) {
    float[] binomial = size == 3 ? BINOMIAL_3 : BINOMIAL_5;
    float[] slope = size == 3 ? SLOPE_3 : SLOPE_5;
    return switch (this) {
      case SOBEL_X -> product(binomial, slope, 1);
      case SOBEL_Y -> product(slope, binomial, 1);
      case BLUR -> product(binomial, binomial, size == 3 ? 16 : 256);
      case SHARPEN -> size == 3 ? new float[] {0, -1, 0, -1, 5, -1, 0, -1, 0}
          : new float[] {0, 0, -1, 0, 0, 0, -1, -2, -1, 0, -1, -2, 17, -2, -1, 0, -1, -2, -1, 0, 0, 0, -1, 0, 0};
      case LAPLACE -> size == 3 ? new float[] {0, 1, 0, 1, -4, 1, 0, 1, 0}
          : new float[] {0, 0, 1, 0, 0, 0, 1, 2, 1, 0, 1, 2, -16, 2, 1, 0, 1, 2, 1, 0, 0, 0, 1, 0, 0};
      case IDENTITY, OWN -> {
        float[] point = new float[size * size];
        point[point.length / 2] = 1;
        yield point;
      }
    };
  }

  private static float[] product(float[] down, float[] across, float over) {
    float[] all = new float[down.length * across.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = down[i / across.length] * across[i % across.length] / over;
    }
    return all;
  }
}
