package app.glassnet.rooms.kernels;

import app.glassnet.engine.training.Descent;
import app.glassnet.engine.training.Descent.Moment;
import app.glassnet.explain.SlidingKernel.Term;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.canvas.LinePlot.Series;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;

/** Puts the moment looked at onto the two stages of one kernel. */
final class StagePresenter {
  /** The colours of the three ways: too small, right, too large. */
  static final List<Function<Palette, Color>> COLOURS = List.of(Palette::link, Palette::good, Palette::bad);

  private final KernelsModel model;
  private final DescentStage one;
  private final RatesStage three;
  private final Texts texts;

  StagePresenter(KernelsModel model, DescentStage one, RatesStage three, Texts texts) {
    this.model = model;
    this.one = one;
    this.three = three;
    this.texts = texts;
    one.input.title.setText(texts.get("name.input"));
    one.prediction.title.setText(texts.get("name.prediction"));
    one.target.title.setText(texts.get("name.target"));
    one.error.title.setText(texts.get("name.error"));
    one.terms.title.setText(texts.get("name.terms"));
    one.hidden.title.setText(texts.get("name.hidden"));
    one.kernel.title.setText(texts.get("name.kernel"));
    one.gradient.title.setText(texts.get("name.gradient"));
    three.start.title.setText(texts.get("name.start"));
    three.hidden.title.setText(texts.get("name.hidden"));
    List<String> keys = List.of("small", "right", "large");
    for (int i = 0; i < keys.size(); i++) {
      three.ways.get(i).title.setText(texts.get("rate." + keys.get(i)));
    }
  }

  /** The cell of the kernel that is looked at: under the pointer, else the chosen one. */
  Cell cell() {
    var hovered = model.link.hovered();
    return Relations.isCell(hovered) ? new Cell(hovered.row(), hovered.column()) : model.cell.get();
  }

  void show() {
    if (model.solved.get() == null) {
      return;
    }
    if (model.solved.get().ways().size() == 1) {
      showOne();
    } else {
      showThree();
    }
  }

  private void showOne() {
    Solved solved = model.solved.get();
    Problem p = solved.problem();
    Moment first = solved.way().after(0);
    Moment now = model.moment();
    Grid in = p.input();
    one.input.view.show(MatrixContent.of(in.rows(), in.columns(), in.values(), in.scale(), in.limit()));
    double made = ColourScale.limit(p.target());
    one.prediction.view.show(map(p, now.prediction(), ColourScale.ACTIVATION, made));
    one.target.view.show(map(p, p.target(), ColourScale.ACTIVATION, made));
    one.error.view.show(map(p, p.error(now.prediction()), ColourScale.GRADIENT, errorLimit()));
    double weight = weightLimit(p);
    one.kernel.view.show(kernel(p, now.parameters().get(Problem.WEIGHTS), ColourScale.WEIGHT, weight));
    one.hidden.view.show(hidden(p, weight));
    one.gradient.view.show(kernel(p, now.gradients().get(Problem.WEIGHTS), ColourScale.GRADIENT, gradientLimit()));
    one.kernel.caption.setText(texts.get("difference",
        Numbers.format(p.distance(now.parameters().get(Problem.WEIGHTS)))));
    one.gradient.caption.setText(texts.get("bias", Numbers.format(now.parameters().get(Problem.BIAS)[0])));
    one.setSum("2/" + p.positions() + " · Σ");
    showTerms();
    Descent way = solved.way();
    one.loss.setSeries(List.of(new Series(null, LossCurve.of(way, way.updates()), Palette::line, 0),
        new Series("", LossCurve.of(way, model.steps.position()), Palette::ink, 0)));
    one.requestLayout();
  }

  /** What belongs to one cell of the kernel: its terms, the part of the input it meets, its place in the kernels. */
  void showTerms() {
    Solved solved = model.solved.get();
    if (solved == null || solved.ways().size() != 1) {
      return;
    }
    Problem p = solved.problem();
    Cell cell = cell();
    if (Math.max(cell.row(), cell.column()) >= p.hidden().size()) {
      return;
    }
    float[] now = products(p, p.terms(p.error(model.moment().prediction()), cell.row(), cell.column()));
    float[] first = products(p, p.terms(p.error(solved.way().after(0).prediction()), cell.row(), cell.column()));
    one.terms.view.show(map(p, now, ColourScale.GRADIENT, ColourScale.limit(first)));
    one.terms.caption.setText(texts.get("terms.cell", cell.row() + 1, cell.column() + 1));
    one.input.view.setWindows(Window.of(cell.row(), cell.column(), p.rows(), p.columns()));
    Window at = Window.cell(cell.row(), cell.column());
    one.kernel.view.setWindows(at);
    one.gradient.view.setWindows(at);
  }

  private static float[] products(Problem p, List<Term> terms) {
    float[] products = new float[p.positions()];
    for (int i = 0; i < products.length; i++) {
      products[i] = (float) terms.get(i).product();
    }
    return products;
  }

  private void showThree() {
    Solved solved = model.solved.get();
    Problem p = solved.problem();
    double weight = weightLimit(p);
    float[] start = solved.way().after(0).parameters().get(Problem.WEIGHTS);
    three.start.view.show(kernel(p, start, ColourScale.WEIGHT, weight));
    three.start.caption.setText(texts.get("difference.short", Numbers.format(p.distance(start))));
    three.hidden.view.show(hidden(p, weight));
    for (int i = 0; i < 3; i++) {
      Descent way = solved.ways().get(i);
      float[] now = way.after(model.steps.position()).parameters().get(Problem.WEIGHTS);
      MapPane pane = three.ways.get(i);
      pane.view.show(kernel(p, now, ColourScale.WEIGHT, weight));
      int found = p.foundAfter(way);
      boolean over = way.diverged() && model.steps.position() >= way.updates();
      pane.caption.setText(texts.get("rate.is", Numbers.format(p.rate(solved.shares().get(i)))) + "\n"
          + (over ? texts.get("diverged", Numbers.format((long) way.updates()))
          : found >= 0 && model.steps.position() >= found ? texts.get("found", Numbers.format((long) found))
          : texts.get("difference.short", Numbers.format(p.distance(now)))));
    }
    List<String> names = List.of(texts.get("rate.small"), texts.get("rate.right"), texts.get("rate.large"));
    int position = model.steps.position();
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Function<Palette, Color> colour = COLOURS.get(i);
      Descent way = solved.ways().get(i);
      series.add(new Series(null, LossCurve.of(way, way.updates()), c -> colour.apply(c).deriveColor(0, 1, 1, 0.3), 0));
      series.add(new Series(names.get(i), LossCurve.of(way, position), colour, 0));
    }
    three.loss.setSeries(series);
    three.requestLayout();
  }

  private static MatrixContent map(Problem p, float[] values, ColourScale scale, double limit) {
    return MatrixContent.of(p.rows(), p.columns(), values, scale, limit);
  }

  private static MatrixContent kernel(Problem p, float[] values, ColourScale scale, double limit) {
    return MatrixContent.of(p.hidden().size(), p.hidden().size(), values, scale, limit);
  }

  private MatrixContent hidden(Problem p, double limit) {
    MatrixContent content = kernel(p, p.hidden().values(), ColourScale.WEIGHT, limit);
    return model.covered.get() ? content.withLooks((r, c) -> CellLook.ASKED) : content;
  }

  /** The ends of the scales: the hidden kernel's, the target's, and errors' and gradients' at the start. */
  double weightLimit(Problem p) {
    double limit = ColourScale.limit(p.hidden().values());
    return limit > 0 ? limit : 1;
  }

  double errorLimit() {
    return ColourScale.limit(model.problem().error(model.solved.get().way().after(0).prediction()));
  }

  double gradientLimit() {
    return ColourScale.limit(model.solved.get().way().after(0).gradients().get(Problem.WEIGHTS));
  }
}
