package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.rooms.filters.FiltersModel.Spot;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How one pixel of the filtered picture came about, with its numbers; of a colour picture filtered in colour, its red. */
final class PixelSum {
  /** The part of the link that the kernel's cells and the sum's terms have. */
  static final String KERNEL = "kernel";

  private PixelSum() {}

  static Formula of(FiltersModel model, Texts texts) {
    Picture all = model.picture.get();
    if (all == null) {
      return Formula.saying("");
    }
    boolean colour = all.channels() == 3 && model.display.get() == Display.CLIPPED;
    Picture p = colour ? all : all.grey();
    Spot s = model.focus.get();
    int row = Math.min(s.row(), p.height() - 1);
    int column = Math.min(s.column(), p.width() - 1);
    String title = texts.get(colour ? "sum.title.red" : "sum.title", Numbers.format(row), Numbers.format(column));
    Kernel k = model.kernel.get();
    if (k == null) {
      return median(p, row, column, model.border.get(), title, texts);
    }
    List<Formula.Line> lines = new ArrayList<>();
    double sum = 0;
    for (int u = 0; u < k.rows(); u++) {
      List<Formula.Term> terms = new ArrayList<>();
      double line = 0;
      for (int v = 0; v < k.columns(); v++) {
        float x = read(p, row + u - k.rows() / 2, column + v - k.columns() / 2, model.border.get());
        terms.add(new Formula.Term("(" + Numbers.format(k.at(u, v)) + " × " + Numbers.format(x) + ")",
            new app.glassnet.ui.link.Spot(KERNEL, u, v), k.at(u, v) == 0 || x == 0));
        line += (double) k.at(u, v) * x;
      }
      lines.add(new Formula.Line(terms, Numbers.format(shown(line))));
      sum += line;
    }
    return new Formula(title, texts.get("sum.note"), lines, "", "= " + Numbers.format(shown(sum)));
  }

  /** What is left of a sum that should be nothing is a rounding of the last bit, and is written as 0. */
  private static double shown(double sum) {
    return Math.abs(sum) < 1e-6 ? 0 : sum;
  }

  private static Formula median(Picture p, int row, int column, Border border, String title, Texts texts) {
    float[] window = new float[9];
    for (int i = 0; i < 9; i++) {
      window[i] = read(p, row + i / 3 - 1, column + i % 3 - 1, border);
    }
    Arrays.sort(window);
    List<Formula.Term> terms = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      terms.add(new Formula.Term(Numbers.format(window[i]), new app.glassnet.ui.link.Spot("sorted", 0, i), i != 4));
    }
    String sorted = String.join(" ≤ ", terms.stream().map(Formula.Term::text).toList());
    return new Formula(title, texts.get("sum.median"), List.of(), sorted,
        "= " + Numbers.format(window[4]));
  }

  /** What the filter reads there; beyond the edge what the border says. */
  static float read(Picture p, int row, int column, Border border) {
    boolean inside = row >= 0 && row < p.height() && column >= 0 && column < p.width();
    return inside ? p.at(0, row, column) : border == Border.ZEROS ? 0
        : p.at(0, Math.clamp(row, 0, p.height() - 1), Math.clamp(column, 0, p.width() - 1));
  }
}
