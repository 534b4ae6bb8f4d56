package app.glassnet.ui.formula;

import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.formula.Formula.Term;

/**
 * How a formula fits into its place: the largest type with which all of it does; when even the smallest does not, as many
 * lines and terms as there is room for, and words for the rest. In characters and lines, so that it can be tested without a
 * window.
 *
 * @param size of the type, px
 * @param lines how many lines of terms are shown
 * @param firstLine which is the first
 * @param terms how many terms of a line are shown
 * @param column characters of a term
 * @param sums characters of the longest line's sum; 0 for none
 * @param total whether the sum of sums stands beside them
 */
record FormulaLayout(double size, int lines, int firstLine, int terms, int column, int sums, boolean total) {
  /** Width of a character of the monospaced font and height of a line, as shares of the type's size. */
  static final double CHARACTER = 0.6;
  static final double LINE = 1.5;
  /** Of the result's type, in sizes of the terms'. */
  static final double RESULT = 1.9;
  private static final double LARGEST_EM = 1.22;
  private static final double SMALLEST_EM = 0.8;
  private static final int PLUS = 3;

  /**
   * @param focus the line that must be seen
   * @param width px for all of it
   * @param height px for the lines
   */
  static FormulaLayout fit(Formula f, int focus, double width, double height, double em) {
    int terms = f.lines().stream().mapToInt(l -> l.terms().size()).max().orElse(0);
    int column = f.lines().stream().flatMap(l -> l.terms().stream()).map(Term::text).mapToInt(String::length).max()
        .orElse(0);
    int sums = f.lines().stream().map(Line::sum).mapToInt(String::length).max().orElse(0);
    int lines = f.lines().size();
    for (double size = LARGEST_EM * em; size >= SMALLEST_EM * em; size -= 0.5) {
      var whole = new FormulaLayout(size, lines, 0, terms, column, sums, true);
      if (lines * size * LINE > height) {
        continue;
      }
      if (whole.width(f) <= width) {
        return whole;
      }
      var without = new FormulaLayout(size, lines, 0, terms, column, sums, false);
      if (without.width(f) <= width) {
        return without;
      }
    }
    double size = SMALLEST_EM * em;
    int fit = Math.clamp((long) (height / size / LINE), 1, Math.max(1, lines));
    int first = Math.clamp(focus - fit / 2, 0, Math.max(0, lines - fit));
    var least = new FormulaLayout(size, fit, first, 0, column, sums, false);
    // Room for "… 12 more" at the end of a line cut short.
    double room = width - least.width(f) - 10 * size * CHARACTER;
    int shown = Math.clamp((long) (room / ((column + PLUS) * size * CHARACTER)), 1, Math.max(1, terms));
    if (least.width(f) + terms * (column + PLUS) * size * CHARACTER <= width) {
      shown = terms;
    }
    return new FormulaLayout(size, fit, first, shown, column, sums, false);
  }

  /** Width of the block of terms with their sums, px. */
  double block() {
    return (2 + terms * (column + PLUS) + (sums == 0 ? 0 : sums + 3)) * size * CHARACTER;
  }

  /** Width of everything, px. */
  double width(Formula f) {
    double middle = total && !f.total().isEmpty() ? (f.total().length() + 4) * size * CHARACTER : 0;
    return block() + middle + resultWidth(f) + size;
  }

  double resultSize(Formula f) {
    return f.result().length() > 14 ? size * 1.3 : size * RESULT;
  }

  double resultWidth(Formula f) {
    return f.result().length() * resultSize(f) * CHARACTER;
  }
}
