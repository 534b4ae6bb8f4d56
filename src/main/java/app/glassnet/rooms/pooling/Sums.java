package app.glassnet.rooms.pooling;

import app.glassnet.explain.GradientStep;
import app.glassnet.explain.PoolBackward;
import app.glassnet.explain.PoolStep;
import app.glassnet.explain.PoolStep.Cell;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What happens to the window that is looked at, for the formula strip. */
final class Sums {
  private final Texts texts;

  Sums(Texts texts) {
    this.texts = texts;
  }

  /** One output: the largest of its window, or their mean. */
  Formula forward(Pooled p, int output) {
    PoolStep step = p.step(output);
    List<Line> lines = new ArrayList<>();
    List<Formula.Term> line = new ArrayList<>();
    int row = step.cells().getFirst().inputRow();
    for (Cell cell : step.cells()) {
      if (cell.inputRow() != row) {
        lines.add(new Line(line, ""));
        line = new ArrayList<>();
        row = cell.inputRow();
      }
      line.add(new Formula.Term(number(cell.value()), new Spot(Relations.INPUT, cell.inputRow(), cell.inputColumn()),
          p.max() ? cell.value() < step.max() : cell.value() == 0));
    }
    lines.add(new Line(line, ""));
    String title = texts.get(p.max() ? "sum.max" : "sum.average", number(step.row() + 1), number(step.column() + 1));
    if (p.max()) {
      return new Formula(title, winner(step), lines, texts.get("largest"), "= " + number(step.max()), ",");
    }
    String note = padded(p, step) ? texts.get("padding.ignored", number(step.cells().size())) : "";
    return new Formula(title, note, lines, "÷ " + number(step.cells().size()), "= " + number(step.average()));
  }

  private static boolean padded(Pooled p, PoolStep step) {
    return step.cells().size() < p.rows().kernel() * p.columns().kernel();
  }

  /** Where the winner lies, and that it is the first of equals where it is. */
  String winner(PoolStep step) {
    int tied = Pooled.tied(step);
    String row = number(step.winningCell().inputRow() + 1);
    String column = number(step.winningCell().inputColumn() + 1);
    return tied > 1 ? texts.get("winner.tied", number(tied), row, column) : texts.get("winner", row, column);
  }

  /** Where the gradient of one output goes. */
  Formula back(Pooled p, int output) {
    PoolStep step = p.step(output);
    float[] before = output == 0 ? new float[p.input().values().length] : p.soFar(output - 1);
    float[] after = p.soFar(output);
    String title = texts.get("sum.back", number(step.row() + 1), number(step.column() + 1), number(p.gradient()[output]));
    if (p.max()) {
      Cell w = step.winningCell();
      int at = w.inputRow() * p.input().columns() + w.inputColumn();
      var term = new Formula.Term(texts.get("cell.gets", number(w.inputRow() + 1), number(w.inputColumn() + 1),
          number(before[at]), number(p.gradient()[output])), new Spot(Relations.SLOPE, w.inputRow(), w.inputColumn()), false);
      return new Formula(title, winner(step), List.of(new Line(List.of(term), "")), "", "= " + number(after[at]));
    }
    List<Formula.Term> terms = new ArrayList<>();
    double share = (double) p.gradient()[output] / step.cells().size();
    for (Cell c : step.cells()) {
      terms.add(new Formula.Term("+" + number(share), new Spot(Relations.SLOPE, c.inputRow(), c.inputColumn()),
          share == 0));
    }
    List<Line> lines = new ArrayList<>();
    int across = (int) step.cells().stream().filter(c -> c.inputRow() == step.cells().getFirst().inputRow()).count();
    for (int i = 0; i < terms.size(); i += across) {
      lines.add(new Line(terms.subList(i, Math.min(terms.size(), i + across)), ""));
    }
    return new Formula(title, texts.get("shared"), lines, number(p.gradient()[output]) + " ÷ "
        + number(step.cells().size()), texts.get("each", number(share)), ",");
  }

  /** All that reaches one cell of the input. */
  Formula reaching(Pooled p, int row, int column) {
    int columns = p.input().columns();
    GradientStep all = PoolBackward.of(p.layer(), p.input().shape(), p.input().values(), p.gradient(),
        row * columns + column);
    List<Line> lines = new ArrayList<>();
    List<Formula.Term> terms = new ArrayList<>();
    for (GradientStep.Term t : all.terms()) {
      terms.add(new Formula.Term("(" + number(t.gradient()) + " × " + number(t.factor()) + ")",
          new Spot(Relations.OUTPUT, t.output() / p.outColumns(), t.output() % p.outColumns()), t.product() == 0));
    }
    for (int i = 0; i < terms.size(); i += 4) {
      lines.add(new Line(terms.subList(i, Math.min(terms.size(), i + 4)), ""));
    }
    return new Formula(texts.get("sum.reaching", number(row + 1), number(column + 1)),
        texts.get(terms.isEmpty() ? "unread.cell" : p.max() ? "factor.max" : "factor.average"), lines, "",
        "= " + number(all.sum()));
  }

  static String number(double value) {
    return Numbers.format(value == Math.rint(value) ? value : (float) value);
  }
}
