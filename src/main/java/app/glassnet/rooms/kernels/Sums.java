package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.Descent.Moment;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The room's sums in writing. */
final class Sums {
  private final Texts texts;

  Sums(Texts texts) {
    this.texts = texts;
  }

  /**
   * The gradient of one cell of the kernel: error × input at every position, their sum times 2/n, and what the update makes
   * of the weight.
   */
  Formula gradient(Solved solved, Moment now, Cell cell) {
    Problem p = solved.problem();
    int at = cell.row() * p.hidden().size() + cell.column();
    float weight = now.parameters().get(Problem.WEIGHTS)[at];
    float slope = now.gradients().get(Problem.WEIGHTS)[at];
    double rate = p.rate(solved.shares().getFirst());
    float[] error = p.error(now.prediction());
    List<Term> terms = p.terms(error, cell.row(), cell.column());
    int ofError = decimals(error);
    int ofInput = decimals(p.input().values());
    List<Formula.Line> lines = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (int r = 0; r < p.rows(); r++) {
      List<Term> row = terms.subList(r * p.columns(), (r + 1) * p.columns());
      String sum = Numbers.format(row.stream().mapToDouble(Term::product).sum());
      sums.add(sum);
      lines.add(new Formula.Line(row.stream().map(t -> term(t, ofError, ofInput)).toList(), sum));
    }
    String all = sums.size() > 6 ? "" : "2/" + p.positions() + " · ("
        + sums.stream().collect(Collectors.joining(" + ")).replace("+ " + Numbers.MINUS, Numbers.MINUS + " ") + ")";
    String name = "∂L/∂w[" + (cell.row() + 1) + ", " + (cell.column() + 1) + "]";
    return new Formula(texts.get("sum.gradient", name, Numbers.format((long) p.positions())),
        texts.get("sum.update", Numbers.format(weight), Numbers.format(rate), bracketed(slope),
            Numbers.format(weight - rate * slope)), lines, all, "= " + Numbers.format(slope));
  }

  private static Formula.Term term(Term t, int ofError, int ofInput) {
    return new Formula.Term("(" + words(t.left(), ofError) + " × " + words(t.right(), ofInput) + ")",
        new Spot(Relations.TERMS, t.outputRow(), t.outputColumn()), t.product() == 0);
  }

  /** As many decimals as the cells of a matrix of these numbers have: none for whole ones; −1 for tiny ones. */
  private static int decimals(float[] values) {
    boolean whole = true;
    for (float v : values) {
      whole &= v == Math.rint(v);
    }
    double largest = ColourScale.limit(values);
    return whole ? 0 : largest >= 100 ? 1 : largest >= 0.1 ? 2 : -1;
  }

  private static String words(double value, int decimals) {
    return decimals < 0 ? Numbers.format(value) : Numbers.fixed(value, decimals);
  }

  private static String bracketed(double value) {
    String words = Numbers.format(value);
    return value < 0 ? "(" + words + ")" : words;
  }
}
