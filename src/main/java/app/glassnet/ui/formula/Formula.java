package app.glassnet.ui.formula;

import app.glassnet.ui.link.Spot;
import java.util.List;

/**
 * A sum with its numbers, as a {@link FormulaStrip} shows it.
 *
 * @param title which sum, for example "output row 2, column 3"
 * @param note what kind of operation, at the right; may be empty
 * @param lines the terms, a line of them a row of the kernel, say
 * @param total the sums of the lines added up, for example "−3 + 6 + 4 + bias 1"; may be empty
 * @param result what it makes: "= 8"
 * @param joint what stands between two terms: "+", "," where they are compared, or nothing where they
 *     are not one sum
 */
public record Formula(String title, String note, List<Line> lines, String total, String result, String joint) {
  /** A sum. */
  public Formula(String title, String note, List<Line> lines, String total, String result) {
    this(title, note, lines, total, result, "+");
  }

  /** Whether the terms are added. */
  public boolean added() {
    return "+".equals(joint);
  }

  /** Nothing to show but a sentence. */
  public static Formula saying(String words) {
    return new Formula(words, "", List.of(), "", "");
  }

  /** Terms side by side, and what they add up to ("" for nothing). */
  public record Line(List<Term> terms, String sum) {
    public Line {
      terms = List.copyOf(terms);
    }
  }

  /**
   * One product.
   *
   * @param text for example "(−1 × 4)"
   * @param spot what is looked at when the pointer is on it; it is lit when that is lit
   * @param faint adds nothing
   */
  public record Term(String text, Spot spot, boolean faint) {}

  public Formula {
    lines = List.copyOf(lines);
  }

  /** The whole sum in one line, to be read aloud. */
  public String words() {
    StringBuilder all = new StringBuilder(title);
    String between = added() ? " + " : joint + " ";
    for (int i = 0; i < lines.size(); i++) {
      all.append(i == 0 ? ": " : between);
      all.append(String.join(between, lines.get(i).terms().stream().map(Term::text).toList()));
    }
    return all.append(' ').append(result).toString();
  }
}
