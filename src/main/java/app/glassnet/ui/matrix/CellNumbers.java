package app.glassnet.ui.matrix;

import app.glassnet.ui.text.Numbers;

/**
 * How all numbers of one matrix are written, so that they can be compared at a glance: whole numbers as such, everything
 * else with the same decimals, up to three significant digits of the largest. Very small ones turn to powers of ten.
 *
 * @param decimals places behind the point; −1 for numbers written one by one
 */
record CellNumbers(int decimals) {
  private static final int MOST_DECIMALS = 4;

  /** The way to write the plain cells of rows and columns of a matrix, ends excluded. */
  static CellNumbers of(MatrixContent m, int fromRow, int toRow, int fromColumn, int toColumn) {
    boolean whole = true;
    double largest = 0;
    for (int r = fromRow; r < toRow; r++) {
      for (int c = fromColumn; c < toColumn; c++) {
        CellLook look = m.looks().at(r, c);
        float v = m.values().at(r, c);
        if (look != CellLook.EMPTY && look != CellLook.ASKED && Float.isFinite(v)) {
          whole &= v == Math.rint(v);
          largest = Math.max(largest, Math.abs(v));
        }
      }
    }
    if (whole) {
      return new CellNumbers(0);
    }
    int wanted = 2 - (int) Math.floor(Math.log10(largest));
    return new CellNumbers(wanted > MOST_DECIMALS ? -1 : largest >= 0.1 ? Math.clamp(wanted, 1, 2) : wanted);
  }

  String write(float value) {
    return decimals < 0 || !Float.isFinite(value) ? Numbers.format(value)
        : decimals == 0 && value == Math.rint(value) ? Numbers.format(value) : Numbers.fixed(value, decimals);
  }

  /** The longest text among these cells, in characters. */
  int longest(MatrixContent m, int fromRow, int toRow, int fromColumn, int toColumn) {
    int longest = 1;
    for (int r = fromRow; r < toRow; r++) {
      for (int c = fromColumn; c < toColumn; c++) {
        if (m.looks().at(r, c) != CellLook.EMPTY) {
          longest = Math.max(longest, write(m.values().at(r, c)).length());
        }
      }
    }
    return longest;
  }
}
