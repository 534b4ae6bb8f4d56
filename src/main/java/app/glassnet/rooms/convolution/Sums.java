package app.glassnet.rooms.convolution;

import app.glassnet.explain.Activation;
import app.glassnet.explain.SlidingKernel;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sum of the number that is looked at, for the formula strip. */
final class Sums {
  private final Texts texts;

  Sums(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param hovered what the pointer is on; an output cell (forward, transposed) or a cell of a gradient is explained
   *     instead of where the room stands
   * @param asked whether the number where the room stands is to be guessed
   */
  Formula of(Computation c, int position, Spot hovered, boolean asked) {
    return switch (c.settings().mode()) {
      case FORWARD -> {
        boolean other = hovered != null && hovered.part().equals(Relations.OUTPUT)
            && Relations.inside(hovered, c.madeRows(), c.madeColumns());
        int cell = other ? hovered.row() * c.madeColumns() + hovered.column() : position;
        yield forward(c, cell, asked && cell >= position);
      }
      case BACKWARD -> backward(c, position);
      case TRANSPOSED -> hovered != null && hovered.part().equals(Relations.OUTPUT)
          && Relations.inside(hovered, c.madeRows(), c.madeColumns()) ? gathered(c, hovered) : stamped(c, position);
    };
  }

  private Formula forward(Computation c, int cell, boolean asked) {
    int row = cell / c.madeColumns();
    int column = cell % c.madeColumns();
    List<Term> terms = Relations.window(c, row, column);
    List<Line> lines = lines(terms, c.slides().rows().kernel(), c.slides().columns().kernel(), Relations::kernel, asked);
    String title = texts.get("sum.forward", number(row + 1), number(column + 1));
    String note = texts.get(c.settings().turned() ? "note.turned" : "note.cross");
    if (asked) {
      return new Formula(title, note, lines, "", "= ?");
    }
    return new Formula(title, note, lines, total(terms, c.slides().columns().kernel(), c.settings().bias()),
        result(c, c.sums()[cell], c.made()[cell]));
  }

  private String result(Computation c, float sum, float made) {
    Activation a = c.settings().activation();
    return a == Activation.LINEAR ? "= " + Numbers.format(sum)
        : "= " + Numbers.format(sum) + " → " + texts.get("activation." + a.name().toLowerCase(Locale.ROOT)) + " "
            + Numbers.format(made);
  }

  private Formula backward(Computation c, int position) {
    SlidingKernel s = c.slides();
    String factor = c.settings().activation() == Activation.LINEAR ? "∂L/∂y" : "δ";
    if (c.atKernel(position)) {
      int u = position / s.columns().kernel();
      int v = position % s.columns().kernel();
      List<Term> terms = s.kernelGradient(c.input().values(), c.delta(), u, v);
      return new Formula(texts.get("sum.kernel", number(u + 1), number(v + 1), factor), note(c),
          lines(terms, s.rows().out(), s.columns().out(), Relations::output, false), "",
          "= " + Numbers.format((float) SlidingKernel.sum(terms)));
    }
    int cell = position - s.taps();
    int row = cell / s.columns().in();
    int column = cell % s.columns().in();
    List<Term> terms = s.inputGradient(c.delta(), c.applied(), row, column);
    int across = Math.max(1, Math.min(s.columns().kernel(), terms.size()));
    return new Formula(texts.get("sum.input", number(row + 1), number(column + 1), factor), note(c),
        lines(terms, (terms.size() + across - 1) / across, across, Relations::kernel, false),
        terms.isEmpty() ? texts.get("sum.unread") : "", "= " + Numbers.format((float) SlidingKernel.sum(terms)));
  }

  private String note(Computation c) {
    Activation a = c.settings().activation();
    double sum = 0;
    for (float d : c.delta()) {
      sum += d;
    }
    String bias = texts.get("note.bias", Numbers.format((float) sum));
    return a == Activation.LINEAR ? bias
        : texts.get("note.delta", texts.get("activation." + a.name().toLowerCase(Locale.ROOT))) + "   " + bias;
  }

  private Formula stamped(Computation c, int position) {
    int columns = c.input().columns();
    List<Term> terms = Relations.stamps(c, position);
    List<Line> lines = new ArrayList<>();
    for (int u = 0; u < c.slides().rows().kernel(); u++) {
      int line = u;
      List<Formula.Term> row = terms.stream().filter(t -> t.kernelRow() == line)
          .map(t -> new Formula.Term(text(t) + " = " + number(t.product()), Relations.kernel(t), t.product() == 0))
          .toList();
      if (!row.isEmpty()) {
        lines.add(new Line(row, ""));
      }
    }
    return new Formula(texts.get("sum.stamp", number(position / columns + 1), number(position % columns + 1)),
        texts.get(c.settings().turned() ? "note.turned" : "note.transposed"), lines, "",
        texts.get("sum.stamped", terms.size(), number(terms.size())), "");
  }

  private Formula gathered(Computation c, Spot cell) {
    List<Term> terms = c.slides().inputGradient(c.input().values(), c.applied(), cell.row(), cell.column());
    int across = Math.max(1, Math.min(3, terms.size()));
    int index = cell.row() * c.madeColumns() + cell.column();
    return new Formula(texts.get("sum.gathered", number(cell.row() + 1), number(cell.column() + 1)), "",
        lines(terms, (terms.size() + across - 1) / across, across, t -> new Spot(Relations.INPUT, t.outputRow(),
            t.outputColumn()), false),
        terms.isEmpty() ? texts.get("sum.unwritten") : total(List.of(), 1, c.settings().bias()),
        result(c, c.sums()[index], c.made()[index]));
  }

  private List<Line> lines(List<Term> terms, int rows, int columns, Function<Term, Spot> spot, boolean asked) {
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Term> row = terms.subList(r * columns, Math.min(terms.size(), (r + 1) * columns));
      boolean summed = rows > 1 && row.size() > 1;
      lines.add(new Line(row.stream().map(t -> new Formula.Term(text(t), spot.apply(t), t.product() == 0)).toList(),
          !summed ? "" : asked ? "?" : number(SlidingKernel.sum(row))));
    }
    return lines;
  }

  /** The rows' sums, added up with the bias; nothing when that says nothing new. */
  private String total(List<Term> terms, int columns, double bias) {
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < terms.size(); i += columns) {
      sums.add(number(SlidingKernel.sum(terms.subList(i, i + columns))));
    }
    String all = sums.size() > 1 && sums.size() <= 5 && columns > 1
        ? sums.stream().collect(Collectors.joining(" + ")) : "";
    return bias == 0 ? all : all + (all.isEmpty() ? "+ " : " + ") + texts.get("sum.bias", Numbers.format(bias));
  }

  /** The kernel's number first where it takes part, as on the course's slide. */
  private static String text(Term t) {
    return "(" + number(t.right()) + " × " + number(t.left()) + ")";
  }

  private static String number(double value) {
    return Numbers.format(value == Math.rint(value) ? value : (float) value);
  }
}
