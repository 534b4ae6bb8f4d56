package app.glassnet.rooms.channels;

import app.glassnet.engine.layer.Axis;
import app.glassnet.explain.ConvolutionStep;
import app.glassnet.explain.ConvolutionStep.Term;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.OutputSize;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.matrix.CellLook;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Puts what the model knows into the views of the stage. */
final class StagePresenter {
  private static final double GLIDE_MILLIS = 240;
  private final ChannelsModel model;
  private final StageView stage;
  private final Texts texts;
  private final Sums sums;
  private Maps shown;
  private boolean shownTogether;

  StagePresenter(ChannelsModel model, StageView stage, Texts texts, Sums sums) {
    this.model = model;
    this.stage = stage;
    this.texts = texts;
    this.sums = sums;
  }

  /** The cell whose window is shown: under the pointer, else where the room stands. */
  int looked() {
    Maps m = model.maps.get();
    Spot spot = model.link.hovered();
    boolean other = spot != null && spot.part().equals(Relations.OUTPUT) && spot.row() < m.outRows()
        && spot.column() < m.outColumns();
    return other ? spot.row() * m.outColumns() + spot.column() : model.cell();
  }

  /** Which part of the sum is being done; the last one while another cell is looked at. */
  int part() {
    return looked() == model.cell() ? model.part() : model.stages() - 1;
  }

  /** The cell's sum as it is shown. */
  ConvolutionStep step() {
    Maps m = model.maps.get();
    int at = looked();
    return m.step(model.looked(), at / m.outColumns(), at % m.outColumns());
  }

  void show() {
    Maps m = model.maps.get();
    if (m == null) {
      return;
    }
    int filter = model.looked();
    int channels = m.input().channels();
    int count = Math.min(ChannelsModel.SHOWN, channels - model.page.get());
    int at = looked();
    int part = part();
    ConvolutionStep step = m.step(filter, at / m.outColumns(), at % m.outColumns());
    Window window = window(m, at);
    stage.arrange(count, channels > ChannelsModel.SHOWN, m.input().width() / (double) m.input().height(),
        m.outColumns() / (double) m.outRows());
    for (int i = 0; i < count; i++) {
      row(m, stage.rows.get(i), model.page.get() + i, step, part, window);
    }
    output(m, filter, at, part, step);
    if (shown != m || shownTogether != model.together.get()) {
      bank(m);
      shown = m;
      shownTogether = model.together.get();
    }
    if (channels > ChannelsModel.SHOWN) {
      stage.channels.choose(model.page.get(), count, window);
    }
    stage.bank.choose(filter, 1, null);
    words(m, filter);
    stage.join(part < channels ? part : -1, window, Window.cell(at / m.outColumns(), at % m.outColumns()));
  }

  private static Window window(Maps m, int cell) {
    Axis y = m.rows();
    Axis x = m.columns();
    return Window.of(y.index(cell / m.outColumns(), 0), x.index(cell % m.outColumns(), 0), y.kernel(), x.kernel());
  }

  private void row(Maps m, RowPane row, int channel, ConvolutionStep step, int part, Window window) {
    row.look(channel, model.link);
    Volume in = m.input();
    Axis y = m.rows();
    Axis x = m.columns();
    boolean dim = part < in.channels() && part != channel;
    row.name.setText(sums.name(m, channel));
    if (in.channels() <= ChannelsModel.SHOWN) {
      row.map.show(new MatrixContent(in.height(), in.width(),
          (r, c) -> r < 0 || c < 0 || r >= in.height() || c >= in.width() ? 0 : in.at(channel, r, c), in.scale(),
          in.limit(), y.before(), y.after(), x.before(), x.after(), (r, c) -> CellLook.PLAIN, (r, c) -> null));
      if (dim) {
        row.map.setWindows();
      } else {
        row.map.moveWindow(window, Math.min(GLIDE_MILLIS, model.steps.millisAPosition() * 0.6));
      }
    }
    List<Term> terms = step.channels().get(channel).terms();
    int width = m.bank().width();
    float[] read = new float[terms.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = terms.get(i).input();
    }
    row.window.show(MatrixContent.of(m.bank().height(), width, read, in.scale(), in.limit())
        .withLooks((r, c) -> terms.get(r * width + c).padding() ? CellLook.UNCOVERED
            : dim ? CellLook.DIM : CellLook.PLAIN));
    row.kernel.show(MatrixContent.of(m.bank().height(), width, m.bank().kernel(step.filter(), channel),
        ColourScale.WEIGHT, weightLimit(m, step.filter())).withLooks((r, c) -> dim ? CellLook.DIM : CellLook.PLAIN));
    Window all = Window.of(0, 0, m.bank().height(), width);
    row.window.setWindows(dim ? new Window[0] : new Window[] {all});
    row.kernel.setWindows(dim ? new Window[0] : new Window[] {all});
    boolean done = channel <= part;
    row.sum.setText(done ? "= " + Sums.number(step.channels().get(channel).sum()) : "=");
    row.sum.getStyleClass().remove("running");
    if (channel == part) {
      row.sum.getStyleClass().add("running");
    }
  }

  /** The largest weight of the filter, so that its kernels can be compared. */
  private static double weightLimit(Maps m, int filter) {
    return ColourScale.limit(m.bank().weights(), m.bank().start(filter, 0), m.input().channels() * m.bank().taps());
  }

  private void output(Maps m, int filter, int at, int part, ConvolutionStep step) {
    float[] map = m.map(filter);
    boolean asked = part < m.input().channels() + 1;
    stage.output.show(MatrixContent.of(m.outRows(), m.outColumns(), map, ColourScale.ACTIVATION,
        model.limit(filter)).withLooks((r, c) -> asked && r * m.outColumns() + c == at ? CellLook.ASKED
            : CellLook.PLAIN));
    stage.output.moveWindow(Window.cell(at / m.outColumns(), at % m.outColumns()),
        Math.min(GLIDE_MILLIS, model.steps.millisAPosition() * 0.6));
    float bias = m.bank().biases()[filter];
    stage.bias.show(MatrixContent.of(1, 1, new float[] {bias}, ColourScale.WEIGHT,
        Math.max(Math.abs(bias), weightLimit(m, filter))));
    stage.biasTitle.setText(texts.get("bias") + " " + Sums.number(bias));
    stage.bias.setWindows(part == m.input().channels() ? new Window[] {Window.cell(0, 0)} : new Window[0]);
    stage.total.setText(part >= m.input().channels()
        ? Sums.number(m.sum(filter, step.row(), step.column())) : "");
  }

  private void bank(Maps m) {
    Bank b = m.bank();
    double weights = ColourScale.limit(b.weights());
    List<MapGrid.Tile> tiles = new ArrayList<>();
    for (int f = 0; f < b.filters(); f++) {
      tiles.add(new MapGrid.Tile(filterName(m, f), m.made(), f * m.cells(), model.limit(f),
          new MapGrid.Kernels(b.weights(), b.start(f, 0), b.channels(), b.height(), b.width())));
    }
    stage.bank.show(tiles, m.outRows(), m.outColumns(), ColourScale.ACTIVATION, weights);
    if (m.input().channels() > ChannelsModel.SHOWN) {
      List<MapGrid.Tile> all = new ArrayList<>();
      for (int c = 0; c < m.input().channels(); c++) {
        all.add(new MapGrid.Tile(sums.name(m, c), m.input().values(), c * m.input().height() * m.input().width(),
            m.input().limit(), null));
      }
      stage.channels.show(all, m.input().height(), m.input().width(), m.input().scale(), 1);
    }
  }

  private String filterName(Maps m, int filter) {
    String name = m.bank().names().get(filter);
    String number = Numbers.format(filter + 1L);
    return name.isEmpty() ? texts.get("filter.n", number) : texts.get("filter.named", number, texts.get("does." + name));
  }

  private void words(Maps m, int filter) {
    Volume in = m.input();
    Bank b = m.bank();
    stage.inputTitle.setText(texts.get("input"));
    stage.inputSize.setText(Numbers.shape(in.height(), in.width(), in.channels()));
    stage.windowTitle.setText(texts.get("window"));
    stage.kernelTitle.setText(texts.get("kernels", Numbers.format(filter + 1L)));
    stage.kernelSize.setText(Numbers.shape(b.height(), b.width(), b.channels()));
    stage.outputTitle.setText(filterName(m, filter));
    String down = OutputSize.of(m.rows());
    String across = OutputSize.of(m.columns());
    stage.outputSize.setText(down.equals(across) ? down : Numbers.shape(m.outRows(), m.outColumns()));
    stage.bankTitle.setText(texts.get(b.filters() == 1 ? "bank.one" : "bank", Numbers.format(b.filters())));
    stage.parameters.setText("kh·kw·C·F + F = " + b.height() + "·" + b.width() + "·" + b.channels() + "·" + b.filters()
        + " + " + b.filters() + " = " + Numbers.format(b.parameters()));
  }
}
