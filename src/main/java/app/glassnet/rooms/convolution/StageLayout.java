package app.glassnet.rooms.convolution;

/**
 * How large the cells are: input, kernel and output side by side, the same size where all fit with numbers, so that a window
 * is as large as the kernel laid on it. Large inputs become pictures, and kernel and loupe keep cells one can read.
 *
 * @param cell side of a cell of input and output, gap included, px
 * @param kernel side of a cell of the kernel, px
 */
record StageLayout(double cell, double kernel) {
  /** Cells need this many lines of body text to hold numbers. */
  static final double READABLE = 1.9;
  private static final double LARGEST = 5.6;

  /**
   * @param width for cells alone, px
   * @param height for cells alone, px
   * @param stacked px of words between what is stacked in the middle
   * @param inRows rows of the input with its border
   * @param inColumns its columns
   * @param middleRows rows of everything stacked in the middle
   * @param middleColumns columns of the widest of it
   * @param outRows rows of the output
   * @param outColumns its columns
   */
  static StageLayout of(double width, double height, double stacked, double em, int inRows, int inColumns, int middleRows,
      int middleColumns, int outRows, int outColumns) {
    double tall = Math.max(inRows, outRows);
    double middleHeight = (height - stacked) / middleRows;
    double same = Math.min(Math.min(width / (inColumns + middleColumns + outColumns), height / tall), LARGEST * em);
    if (same >= READABLE * em) {
      return new StageLayout(same, Math.min(same, middleHeight));
    }
    double kernel = Math.min(Math.min(2.9 * em, middleHeight), width * 0.3 / middleColumns);
    double cell = Math.min((width - kernel * middleColumns) / (inColumns + outColumns), height / tall);
    return new StageLayout(Math.max(1, cell), kernel);
  }
}
