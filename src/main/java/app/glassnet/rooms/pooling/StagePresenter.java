package app.glassnet.rooms.pooling;

import app.glassnet.engine.layer.Axis;
import app.glassnet.explain.PoolStep;
import app.glassnet.explain.PoolStep.Cell;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.OutputSize;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;

/** Puts what the model knows into the matrices of the stage. */
final class StagePresenter {
  private static final double GLIDE_MILLIS = 240;

  private final PoolingModel model;
  private final StageView stage;
  private final Texts texts;

  StagePresenter(PoolingModel model, StageView stage, Texts texts) {
    this.model = model;
    this.stage = stage;
    this.texts = texts;
  }

  /** The output cell whose window is shown: under the pointer, else where the room stands. */
  int looked() {
    Pooled p = model.pooled.get();
    Spot spot = model.link.hovered();
    boolean other = spot != null && spot.part().equals(Relations.OUTPUT) && spot.row() < p.outRows()
        && spot.column() < p.outColumns();
    return other ? spot.row() * p.outColumns() + spot.column() : Math.min(model.steps.position(), p.made().length - 1);
  }

  void show() {
    Pooled p = model.pooled.get();
    boolean back = model.shown() == Mode.BACKWARD;
    int at = looked();
    PoolStep step = p.step(at);
    Window window = Window.of(p.rows().index(step.row(), 0), p.columns().index(step.column(), 0), p.rows().kernel(),
        p.columns().kernel());
    Window cell = Window.cell(step.row(), step.column());
    Window winner = p.max() ? Window.cell(step.winningCell().inputRow(), step.winningCell().inputColumn()) : null;
    input(p, step, window, winner);
    window(p, step, winner);
    output(p, back, cell);
    if (back) {
      slope(p, at, window, winner);
    }
    words(p, back, step);
    stage.arrange(back);
    stage.join(window, cell, winner, texts.get(p.max() ? "sign.max" : "sign.average"));
  }

  private void input(Pooled p, PoolStep step, Window window, Window winner) {
    Grid in = p.input();
    Axis y = p.rows();
    Axis x = p.columns();
    boolean[] unread = p.unread();
    stage.input.view.show(new MatrixContent(in.rows(), in.columns(),
        (r, c) -> inside(in, r, c) ? in.values()[r * in.columns() + c] : 0, in.scale(), in.limit(), y.before(), y.after(),
        x.before(), x.after(), (r, c) -> inside(in, r, c) && unread[r * in.columns() + c] ? CellLook.UNCOVERED
            : CellLook.PLAIN, (r, c) -> note(p, step, r, c)));
    if (winner == null) {
      stage.input.view.moveWindow(window, millis());
    } else {
      stage.input.view.setWindows(window, winner);
    }
  }

  /** Beside a number of the window: that it is the largest, or as large. */
  private String note(Pooled p, PoolStep step, int row, int column) {
    if (!p.max()) {
      return null;
    }
    for (Cell c : step.cells()) {
      if (c.inputRow() == row && c.inputColumn() == column) {
        return c == step.winningCell() ? texts.get("note.max") : c.value() == step.max() ? texts.get("note.tied") : null;
      }
    }
    return null;
  }

  private static boolean inside(Grid in, int row, int column) {
    return row >= 0 && column >= 0 && row < in.rows() && column < in.columns();
  }

  private void window(Pooled p, PoolStep step, Window winner) {
    int top = p.rows().index(step.row(), 0);
    int left = p.columns().index(step.column(), 0);
    Grid in = p.input();
    stage.window.view.show(new MatrixContent(p.rows().kernel(), p.columns().kernel(),
        (r, c) -> inside(in, top + r, left + c) ? in.values()[(top + r) * in.columns() + left + c] : 0, in.scale(),
        in.limit(), 0, 0, 0, 0, (r, c) -> inside(in, top + r, left + c) ? CellLook.PLAIN : CellLook.EMPTY,
        (r, c) -> note(p, step, top + r, left + c)));
    stage.window.view.setWindows(winner == null ? new Window[0]
        : new Window[] {Window.cell(winner.row() - top, winner.column() - left)});
  }

  private void output(Pooled p, boolean back, Window cell) {
    int columns = p.outColumns();
    int position = model.steps.position();
    if (back) {
      stage.output.view.show(MatrixContent.of(p.outRows(), columns, p.gradient(), ColourScale.GRADIENT,
          ColourScale.limit(p.gradient())).withNotes((r, c) -> texts.get("note.output",
              Numbers.format(p.made()[r * columns + c]))));
    } else {
      ColourScale scale = p.input().scale();
      stage.output.view.show(MatrixContent.of(p.outRows(), columns, p.made(), scale, p.input().limit())
          .withLooks((r, c) -> r * columns + c > position ? CellLook.EMPTY : CellLook.PLAIN));
    }
    stage.output.view.moveWindow(cell, millis());
  }

  private void slope(Pooled p, int at, Window window, Window winner) {
    float[] soFar = p.soFar(Math.max(at, model.steps.position()));
    stage.slope.view.show(MatrixContent.of(p.input().rows(), p.input().columns(), soFar, ColourScale.GRADIENT,
        ColourScale.limit(p.inputGradient())));
    if (winner == null) {
      stage.slope.view.setWindows(window);
    } else {
      stage.slope.view.setWindows(winner);
    }
  }

  private double millis() {
    return Math.min(GLIDE_MILLIS, model.steps.millisAPosition() * 0.6);
  }

  private void words(Pooled p, boolean back, PoolStep step) {
    Grid in = p.input();
    stage.input.title.setText(texts.get("input"));
    stage.input.size.setText(size(in.rows(), in.columns()));
    stage.input.caption.setText(caption(p));
    stage.window.title.setText(texts.get("window"));
    stage.window.size.setText(size(p.rows().kernel(), p.columns().kernel()));
    stage.window.caption.setText("");
    String name = texts.get(p.max() ? "output.max" : "output.average");
    stage.output.title.setText(back ? "∂L/∂output" : name);
    String down = OutputSize.of(p.rows());
    String across = OutputSize.of(p.columns());
    stage.output.size.setText(size(p.outRows(), p.outColumns()));
    stage.output.caption.setText(back ? texts.get("gradient.edit")
        : down.equals(across) ? down : texts.get("sizes", down, across));
    stage.slope.title.setText("∂L/∂input");
    stage.slope.size.setText(size(in.rows(), in.columns()));
    stage.slope.caption.setText(texts.get(!p.max() ? "slope.average" : p.settings().overlapping() ? "slope.overlap"
        : "slope.max"));
  }

  private String caption(Pooled p) {
    int unread = 0;
    for (boolean u : p.unread()) {
      unread += u ? 1 : 0;
    }
    return unread > 0 ? texts.get("unread", Numbers.format(unread))
        : p.settings().overlapping() ? texts.get("overlap") : p.settings().global() ? texts.get("global.caption") : "";
  }

  static String size(int rows, int columns) {
    return rows + " × " + columns;
  }
}
