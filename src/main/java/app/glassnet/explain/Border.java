package app.glassnet.explain;

/** What a window reads outside the array. */
public enum Border {
  /** 0: what the layers of Keras and PyTorch do unless told otherwise. */
  ZEROS,
  /** The array mirrored at its first and last cell, which are not repeated: 3 2 | 1 2 3 | 2 1. Padding is below its length. */
  REFLECT,
  /** The first or last cell again and again: 1 1 | 1 2 3 | 3 3. */
  REPLICATE;

  /** Stands for a zero in {@link #source}. */
  public static final int NONE = -1;

  /**
   * Which cell of the array is read at a position.
   *
   * @param position may be negative or behind the end
   * @param length of the array
   * @return 0 … length − 1, or {@link #NONE} for a zero
   */
  public int source(int position, int length) {
    if (position >= 0 && position < length) {
      return position;
    }
    return switch (this) {
      case ZEROS -> NONE;
      case REPLICATE -> position < 0 ? 0 : length - 1;
      case REFLECT -> {
        int period = Math.max(1, 2 * (length - 1));
        int folded = Math.floorMod(position, period);
        yield folded < length ? folded : period - folded;
      }
    };
  }

  /** The widest padding an array of this length allows. */
  public int mostPadding(int length) {
    return this == REFLECT ? length - 1 : Integer.MAX_VALUE;
  }
}
