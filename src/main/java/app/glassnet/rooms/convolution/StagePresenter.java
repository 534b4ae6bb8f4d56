package app.glassnet.rooms.convolution;

import app.glassnet.engine.layer.Axis;
import app.glassnet.explain.SlidingKernel;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.OutputSize;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Puts what the model knows into the matrices of the stage. */
final class StagePresenter {
  private static final double GLIDE_MILLIS = 240;

  private final ConvolutionModel model;
  private final StageView stage;
  private final Texts texts;
  private boolean wasTurned;
  private Computation coveredFor;
  private boolean[] coveredRows = {};
  private boolean[] coveredColumns = {};

  StagePresenter(ConvolutionModel model, StageView stage, Texts texts) {
    this.model = model;
    this.stage = stage;
    this.texts = texts;
  }

  /** Numbers, looks and windows of now. */
  void show() {
    Computation c = model.computed();
    if (c == null) {
      return;
    }
    int position = model.steps.position();
    cover(c);
    input(c, position);
    kernels(c, position);
    output(c, position);
    words(c);
    switch (c.settings().mode()) {
      case FORWARD -> forward(c, position);
      case BACKWARD -> backward(c, position);
      case TRANSPOSED -> transposed(c, position);
    }
    stage.requestLayout();
  }

  /** Which rows and columns any window reads; asked once for each computation, as it is shown at many positions. */
  private void cover(Computation c) {
    if (coveredFor != c && !c.transposed()) {
      coveredFor = c;
      coveredRows = new boolean[c.input().rows()];
      coveredColumns = new boolean[c.input().columns()];
      for (int r = 0; r < coveredRows.length; r++) {
        coveredRows[r] = c.slides().coversRow(r);
      }
      for (int k = 0; k < coveredColumns.length; k++) {
        coveredColumns[k] = c.slides().coversColumn(k);
      }
    }
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  private void input(Computation c, int position) {
    SlidingKernel s = c.slides();
    Grid in = c.input();
    if (c.backward() && !c.atKernel(position)) {
      float[] slopes = c.inputGradient();
      int done = position - s.taps();
      stage.input.view.show(MatrixContent.of(in.rows(), in.columns(), slopes, ColourScale.GRADIENT, limit(slopes))
          .withLooks((row, column) -> row * in.columns() + column > done ? CellLook.EMPTY : CellLook.PLAIN));
      return;
    }
    MatrixContent content = MatrixContent.of(in.rows(), in.columns(), in.values(), in.scale(), in.limit());
    if (!c.transposed()) {
      boolean[] down = coveredRows;
      boolean[] across = coveredColumns;
      content = content.withBorder(s.rows().before(), s.rows().after(), s.columns().before(), s.columns().after(),
          (row, column) -> s.read(in.values(), row, column))
          .withLooks((row, column) -> row < 0 || column < 0 || row >= in.rows() || column >= in.columns()
              || down[row] && across[column] ? CellLook.PLAIN : CellLook.UNCOVERED);
    }
    if (c.forward() && in.small()) {
      List<Term> terms = Relations.window(c, position / c.madeColumns(), position % c.madeColumns());
      content = content.withNotes((row, column) -> terms.stream()
          .filter(t -> t.inputRow() == row && t.inputColumn() == column).findFirst()
          .map(t -> "×" + Numbers.format(t.right())).orElse(null));
    }
    stage.input.view.show(content);
  }

  private void kernels(Computation c, int position) {
    Kernel k = c.settings().kernel();
    MatrixContent content =
        MatrixContent.of(k.rows(), k.columns(), c.applied(), ColourScale.WEIGHT, limit(c.applied()));
    if (c.settings().turned() != wasTurned && stage.kernel.view.content() != null) {
      stage.kernel.view.turnTo(content);
    } else {
      stage.kernel.view.show(content);
    }
    wasTurned = c.settings().turned();
    if (c.backward()) {
      int done = c.atKernel(position) ? position : Integer.MAX_VALUE;
      stage.slope.view.show(MatrixContent.of(k.rows(), k.columns(), c.kernelGradient(), ColourScale.GRADIENT,
          limit(c.kernelGradient())).withLooks((row, column) -> row * k.columns() + column > done ? CellLook.EMPTY
              : CellLook.PLAIN));
    }
  }

  private void output(Computation c, int position) {
    int columns = c.madeColumns();
    MatrixContent content;
    if (c.backward()) {
      content = MatrixContent.of(c.madeRows(), columns, c.gradient(), ColourScale.GRADIENT, limit(c.gradient()))
          .withNotes((row, column) -> {
            float d = c.delta()[row * columns + column];
            return d == c.gradient()[row * columns + column] ? null : "δ " + Numbers.format(d);
          });
    } else if (c.transposed() && position < c.positions() - 1) {
      float[] partial = new float[c.made().length];
      boolean[] touched = new boolean[partial.length];
      Arrays.fill(partial, (float) c.settings().bias());
      for (int i = 0; i <= position; i++) {
        for (Term t : Relations.stamps(c, i)) {
          partial[t.inputRow() * columns + t.inputColumn()] += (float) t.product();
          touched[t.inputRow() * columns + t.inputColumn()] = true;
        }
      }
      content = MatrixContent.of(c.madeRows(), columns, partial, ColourScale.ACTIVATION, limit(c.sums()))
          .withLooks((row, column) -> touched[row * columns + column] ? CellLook.PLAIN : CellLook.EMPTY);
    } else {
      boolean asked = c.forward() && model.guesses.get().asks(position);
      content = MatrixContent.of(c.madeRows(), columns, c.made(), ColourScale.ACTIVATION, limit(c.made()))
          .withLooks((row, column) -> {
            int cell = row * columns + column;
            return !c.forward() || cell < position ? CellLook.PLAIN
                : cell > position ? CellLook.EMPTY : asked ? CellLook.ASKED : CellLook.PLAIN;
          });
    }
    stage.output.view.show(content);
  }

  private void forward(Computation c, int position) {
    SlidingKernel s = c.slides();
    int row = position / c.madeColumns();
    int column = position % c.madeColumns();
    Window window = taps(s, row, column);
    double millis = Math.min(GLIDE_MILLIS, model.steps.millisAPosition() * 0.6);
    stage.input.view.moveWindow(window, millis);
    stage.kernel.view.setWindows(whole(c.settings().kernel()));
    stage.output.view.moveWindow(Window.cell(row, column), millis);
    stage.signs("Σ", false);
    stage.join(window, whole(c.settings().kernel()), Window.cell(row, column), false);
  }

  private void backward(Computation c, int position) {
    SlidingKernel s = c.slides();
    Kernel k = c.settings().kernel();
    Window all = Window.of(0, 0, c.madeRows(), c.madeColumns());
    if (c.atKernel(position)) {
      int u = position / k.columns();
      int v = position % k.columns();
      Window read = new Window(s.rows().index(0, u), s.columns().index(0, v), s.rows().out(), s.columns().out(),
          s.rows().stride(), s.columns().stride());
      stage.input.view.moveWindow(read, GLIDE_MILLIS);
      stage.kernel.view.setWindows();
      stage.slope.view.moveWindow(Window.cell(u, v), GLIDE_MILLIS);
      stage.output.view.setWindows(all);
      stage.signs("×", true);
      stage.join(read, Window.cell(u, v), all, true);
      return;
    }
    int cell = position - s.taps();
    Window at = Window.cell(cell / s.columns().in(), cell % s.columns().in());
    List<Term> terms = s.inputGradient(c.delta(), c.applied(), at.row(), at.column());
    stage.input.view.moveWindow(at, GLIDE_MILLIS);
    stage.slope.view.setWindows();
    stage.kernel.view.setWindows(terms.stream().map(t -> Window.cell(t.kernelRow(), t.kernelColumn())).distinct()
        .toArray(Window[]::new));
    stage.output.view.setWindows(terms.stream().map(t -> Window.cell(t.outputRow(), t.outputColumn())).distinct()
        .toArray(Window[]::new));
    stage.signs("×", false);
    stage.join(at, terms.isEmpty() ? null : whole(k), terms.isEmpty() ? null : around(terms), true);
  }

  private void transposed(Computation c, int position) {
    Axis y = c.slides().rows();
    Axis x = c.slides().columns();
    int row = position / x.out();
    int column = position % x.out();
    Window at = Window.cell(row, column);
    Window stamp = taps(c.slides(), row, column);
    stage.input.view.moveWindow(at, GLIDE_MILLIS);
    stage.kernel.view.setWindows(whole(c.settings().kernel()));
    stage.output.view.moveWindow(stamp, GLIDE_MILLIS);
    stage.signs("+", false);
    boolean inside = stamp.row() >= 0 && stamp.column() >= 0 && stamp.row() + stamp.height() <= y.in()
        && stamp.column() + stamp.width() <= x.in();
    stage.join(at, whole(c.settings().kernel()), inside ? stamp : null, false);
  }

  private void words(Computation c) {
    Grid in = c.input();
    int position = model.steps.position();
    boolean slopes = c.backward() && !c.atKernel(position);
    stage.input.title.setText(slopes ? "∂L/∂input" : texts.get("input"));
    String size = size(in.rows(), in.columns());
    String full = model.reducedFrom.get();
    stage.input.size.setText(full.isEmpty() ? size : texts.get("reduced", size, full));
    int unread = c.transposed() ? 0 : in.values().length - count(coveredRows) * count(coveredColumns);
    stage.input.caption.setText(unread > 0 ? texts.get("unread", unread, Numbers.format(unread)) : border(c));
    Preset preset = Preset.of(c.settings().kernel());
    stage.kernel.title.setText(texts.get(c.settings().turned() ? "kernel.turned" : "kernel"));
    stage.kernel.size.setText(size(c.settings().kernel().rows(), c.settings().kernel().columns()));
    stage.kernel.caption.setText(c.backward() || preset == null ? "" : texts.get("preset." + preset.name().toLowerCase(Locale.ROOT)));
    stage.slope.title.setText("∂L/∂kernel");
    stage.slope.size.setText(stage.kernel.size.getText());
    stage.output.title.setText(c.backward() ? "∂L/∂output" : texts.get("output"));
    stage.output.size.setText(size(c.madeRows(), c.madeColumns()));
    stage.output.caption.setText(c.backward() ? texts.get("gradient.edit") : sizes(c));
    stage.loupe.title.setText(texts.get("loupe"));
    stage.loupe.size.setText("");
  }

  private String border(Computation c) {
    Axis y = c.slides().rows();
    Axis x = c.slides().columns();
    if (c.transposed() || y.before() + y.after() + x.before() + x.after() == 0) {
      return "";
    }
    return texts.get("padded", size(y.before() + y.in() + y.after(), x.before() + x.in() + x.after()));
  }

  private String sizes(Computation c) {
    Axis y = c.slides().rows();
    Axis x = c.slides().columns();
    String down = c.transposed() ? OutputSize.transposed(y) : OutputSize.of(y);
    String across = c.transposed() ? OutputSize.transposed(x) : OutputSize.of(x);
    return down.equals(across) ? down : texts.get("sizes", down, across);
  }

  private static Window taps(SlidingKernel s, int row, int column) {
    return new Window(s.rows().index(row, 0), s.columns().index(column, 0), s.rows().kernel(), s.columns().kernel(),
        s.rows().dilation(), s.columns().dilation());
  }

  private static Window whole(Kernel k) {
    return Window.of(0, 0, k.rows(), k.columns());
  }

  private static Window around(List<Term> terms) {
    int top = terms.stream().mapToInt(Term::outputRow).min().orElse(0);
    int left = terms.stream().mapToInt(Term::outputColumn).min().orElse(0);
    int bottom = terms.stream().mapToInt(Term::outputRow).max().orElse(0);
    int right = terms.stream().mapToInt(Term::outputColumn).max().orElse(0);
    return Window.of(top, left, bottom - top + 1, right - left + 1);
  }

  private static double limit(float[] values) {
    return ColourScale.limit(values);
  }

  private static String size(int rows, int columns) {
    return rows + " × " + columns;
  }
}
