package app.glassnet.rooms.convolution;

import app.glassnet.explain.SlidingKernel;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.link.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What belongs to a cell that is looked at. Kernel cells are those of the kernel as it lies on the window. */
final class Relations {
  static final String INPUT = "input";
  static final String KERNEL = "kernel";
  static final String OUTPUT = "output";
  static final String SLOPE = "slope";

  private Relations() {}

  /** @param position where the room stands */
  static Set<Spot> of(Computation c, int position, Spot spot) {
    Set<Spot> lit = new LinkedHashSet<>();
    lit.add(spot);
    if (c == null) {
      return lit;
    }
    switch (c.settings().mode()) {
      case FORWARD -> forward(c, position, spot, lit);
      case BACKWARD -> backward(c, position, spot, lit);
      case TRANSPOSED -> transposed(c, position, spot, lit);
    }
    return lit;
  }

  private static void forward(Computation c, int position, Spot spot, Set<Spot> lit) {
    int columns = c.madeColumns();
    switch (spot.part()) {
      case OUTPUT -> {
        if (inside(spot, c.madeRows(), columns)) {
          window(c, spot.row(), spot.column()).forEach(t -> lit.add(input(t)));
        }
      }
      case KERNEL -> window(c, position / columns, position % columns).stream()
          .filter(t -> t.kernelRow() == spot.row() && t.kernelColumn() == spot.column())
          .forEach(t -> lit.add(input(t)));
      default -> {
        window(c, position / columns, position % columns).stream().filter(t -> input(t).equals(spot))
            .forEach(t -> lit.add(kernel(t)));
        readers(c, spot).forEach(o -> lit.add(new Spot(OUTPUT, o / columns, o % columns)));
      }
    }
  }

  /** The output cells with a tap on this very position, which may lie in the border. */
  private static List<Integer> readers(Computation c, Spot spot) {
    SlidingKernel s = c.slides();
    List<Integer> all = new ArrayList<>();
    for (int r = 0; r < s.rows().out(); r++) {
      int y = spot.row() - s.rows().index(r, 0);
      if (y < 0 || y >= s.rows().span() || y % s.rows().dilation() != 0) {
        continue;
      }
      for (int k = 0; k < s.columns().out(); k++) {
        int x = spot.column() - s.columns().index(k, 0);
        if (x >= 0 && x < s.columns().span() && x % s.columns().dilation() == 0) {
          all.add(r * s.columns().out() + k);
        }
      }
    }
    return all;
  }

  private static void backward(Computation c, int position, Spot spot, Set<Spot> lit) {
    SlidingKernel s = c.slides();
    if (c.atKernel(position)) {
      int u = position / s.columns().kernel();
      int v = position % s.columns().kernel();
      boolean tap = spot.part().equals(KERNEL) || spot.part().equals(SLOPE);
      if (tap) {
        lit.add(new Spot(KERNEL, spot.row(), spot.column()));
        lit.add(new Spot(SLOPE, spot.row(), spot.column()));
        s.kernelGradient(c.input().values(), c.delta(), spot.row(), spot.column()).forEach(t -> lit.add(input(t)));
        return;
      }
      s.kernelGradient(c.input().values(), c.delta(), u, v).stream()
          .filter(t -> output(t).equals(spot) || input(t).equals(spot)).forEach(t -> {
            lit.add(output(t));
            lit.add(input(t));
          });
      return;
    }
    int cell = position - s.taps();
    if (spot.part().equals(INPUT) && inside(spot, s.rows().in(), s.columns().in())) {
      s.inputGradient(c.delta(), c.applied(), spot.row(), spot.column()).forEach(t -> {
        lit.add(output(t));
        lit.add(kernel(t));
      });
      return;
    }
    s.inputGradient(c.delta(), c.applied(), cell / s.columns().in(), cell % s.columns().in()).stream()
        .filter(t -> output(t).equals(spot) || kernel(t).equals(spot)).forEach(t -> {
          lit.add(output(t));
          lit.add(kernel(t));
        });
  }

  private static void transposed(Computation c, int position, Spot spot, Set<Spot> lit) {
    SlidingKernel s = c.slides();
    int columns = c.input().columns();
    switch (spot.part()) {
      case INPUT -> {
        if (inside(spot, c.input().rows(), columns)) {
          stamps(c, spot.row() * columns + spot.column()).forEach(t -> lit.add(new Spot(OUTPUT, t.inputRow(), t.inputColumn())));
        }
      }
      case KERNEL -> stamps(c, position).stream()
          .filter(t -> t.kernelRow() == spot.row() && t.kernelColumn() == spot.column())
          .forEach(t -> lit.add(new Spot(OUTPUT, t.inputRow(), t.inputColumn())));
      default -> {
        if (inside(spot, c.madeRows(), c.madeColumns())) {
          s.inputGradient(c.input().values(), c.applied(), spot.row(), spot.column())
              .forEach(t -> lit.add(new Spot(INPUT, t.outputRow(), t.outputColumn())));
          stamps(c, position).stream().filter(t -> t.inputRow() == spot.row() && t.inputColumn() == spot.column())
              .forEach(t -> lit.add(kernel(t)));
        }
      }
    }
  }

  /** The products of an output cell. */
  static List<Term> window(Computation c, int row, int column) {
    return c.slides().forward(c.input().values(), c.applied(), row, column);
  }

  /** Transposed: the products that an input cell adds to the output, those that are cut off left out. */
  static List<Term> stamps(Computation c, int cell) {
    SlidingKernel s = c.slides();
    int row = cell / s.columns().out();
    int column = cell % s.columns().out();
    List<Term> terms = new ArrayList<>();
    for (int u = 0; u < s.rows().kernel(); u++) {
      for (int v = 0; v < s.columns().kernel(); v++) {
        int y = s.rows().index(row, u);
        int x = s.columns().index(column, v);
        if (y >= 0 && x >= 0 && y < s.rows().in() && x < s.columns().in()) {
          terms.add(new Term(row, column, u, v, y, x, c.input().values()[cell],
              c.applied()[u * s.columns().kernel() + v]));
        }
      }
    }
    return terms;
  }

  static Spot input(Term t) {
    return new Spot(INPUT, t.inputRow(), t.inputColumn());
  }

  static Spot kernel(Term t) {
    return new Spot(KERNEL, t.kernelRow(), t.kernelColumn());
  }

  static Spot output(Term t) {
    return new Spot(OUTPUT, t.outputRow(), t.outputColumn());
  }

  static boolean inside(Spot spot, int rows, int columns) {
    return spot.row() >= 0 && spot.column() >= 0 && spot.row() < rows && spot.column() < columns;
  }
}
