package app.glassnet.rooms.convolution;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the convolution room knows, without a scene: what was chosen, one property a control, and what follows from it,
 * worked out again whenever something chosen changes. What cannot be is moved to the nearest that can.
 */
final class ConvolutionModel {
  final ObjectProperty<PictureChoice> picture =
      new SimpleObjectProperty<>(this, "picture", PictureChoice.course(CourseGrid.CONVOLUTION));
  final ObjectProperty<LayerSource> layer = new SimpleObjectProperty<>(this, "layer");
  /** The source's numbers; null until they have been read. */
  final ObjectProperty<Grid> source = new SimpleObjectProperty<>(this, "source");
  /** How large the picture was before it was reduced to what can be stepped through, "300 × 451"; empty when it was not. */
  final StringProperty reducedFrom = new SimpleStringProperty(this, "reducedFrom", "");
  final ObjectProperty<float[]> edited = new SimpleObjectProperty<>(this, "edited");
  final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.FORWARD);
  final ObjectProperty<Kernel> kernel = new SimpleObjectProperty<>(this, "kernel", Preset.SOBEL_X.kernel());
  final IntegerProperty strideY = new SimpleIntegerProperty(this, "strideY", 1);
  final IntegerProperty strideX = new SimpleIntegerProperty(this, "strideX", 1);
  final IntegerProperty dilationY = new SimpleIntegerProperty(this, "dilationY", 1);
  final IntegerProperty dilationX = new SimpleIntegerProperty(this, "dilationX", 1);
  final ObjectProperty<PaddingKind> padding = new SimpleObjectProperty<>(this, "padding", PaddingKind.VALID);
  final IntegerProperty top = new SimpleIntegerProperty(this, "top", 1);
  final IntegerProperty bottom = new SimpleIntegerProperty(this, "bottom", 1);
  final IntegerProperty left = new SimpleIntegerProperty(this, "left", 1);
  final IntegerProperty right = new SimpleIntegerProperty(this, "right", 1);
  final ObjectProperty<Border> border = new SimpleObjectProperty<>(this, "border", Border.ZEROS);
  final BooleanProperty turned = new SimpleBooleanProperty(this, "turned", false);
  final DoubleProperty bias = new SimpleDoubleProperty(this, "bias", 0);
  final ObjectProperty<Activation> activation = new SimpleObjectProperty<>(this, "activation", Activation.LINEAR);
  final ObjectProperty<float[]> gradient = new SimpleObjectProperty<>(this, "gradient");
  final ObjectProperty<Guesses> guesses = new SimpleObjectProperty<>(this, "guesses", Guesses.NONE);
  final BooleanProperty code = new SimpleBooleanProperty(this, "code", false);
  final StepModel steps = new StepModel();
  final LinkModel link = new LinkModel();

  private final ReadOnlyObjectWrapper<Computation> computed = new ReadOnlyObjectWrapper<>(this, "computed");
  private boolean quiet;

  ConvolutionModel() {
    List<Property<?>> all = List.of(source, edited, mode, kernel, strideY, strideX, dilationY, dilationX, padding, top,
        bottom, left, right, border, turned, bias, activation, gradient);
    all.forEach(p -> p.addListener((o, before, now) -> update()));
  }

  /** All that follows from what was chosen; null until the input has been read. */
  ReadOnlyObjectProperty<Computation> computedProperty() {
    return computed.getReadOnlyProperty();
  }

  Computation computed() {
    return computed.get();
  }

  /** Changes several things at once. */
  void together(Runnable changes) {
    boolean before = quiet;
    quiet = true;
    try {
      changes.run();
    } finally {
      quiet = before;
    }
    update();
  }

  /** The settings as they are chosen. */
  Settings settings() {
    return new Settings(mode.get(), kernel.get(), strideY.get(), strideX.get(), dilationY.get(), dilationX.get(),
        padding.get(), top.get(), bottom.get(), left.get(), right.get(), border.get(), turned.get(), bias.get(),
        activation.get());
  }

  void set(Settings s) {
    mode.set(s.mode());
    kernel.set(s.kernel());
    strideY.set(s.strideY());
    strideX.set(s.strideX());
    dilationY.set(s.dilationY());
    dilationX.set(s.dilationX());
    padding.set(s.padding());
    top.set(s.top());
    bottom.set(s.bottom());
    left.set(s.left());
    right.set(s.right());
    border.set(s.border());
    turned.set(s.turned());
    bias.set(s.bias());
    activation.set(s.activation());
  }

  /** The input as it is read now; null until it is there. */
  Grid input() {
    Grid grid = source.get();
    float[] own = edited.get();
    return grid == null || own == null || own.length != grid.values().length ? grid : grid.with(own);
  }

  private void update() {
    Grid input = input();
    if (quiet || input == null) {
      return;
    }
    quiet = true;
    fit(input);
    quiet = false;
    Computation now = Computation.of(settings(), input, gradient.get());
    Computation before = computed.get();
    steps.lastProperty().set(now.positions() - 1);
    boolean large = now.forward() && now.made().length > 400 || now.positions() > 700;
    steps.paceProperty().set(large ? Pace.LARGE_MAP : Pace.CELL);
    if (before != null && before.settings().mode() != now.settings().mode()) {
      steps.go(0);
    }
    computed.set(now);
    link.refresh();
  }

  /** Moves what does not fit the input to the nearest that does: dilation first, then the border, then the kernel's size. */
  private void fit(Grid input) {
    int rows = input.rows();
    int columns = input.columns();
    if (border.get() == Border.REFLECT && mode.get() != Mode.TRANSPOSED) {
      top.set(Math.min(top.get(), rows - 1));
      bottom.set(Math.min(bottom.get(), rows - 1));
      left.set(Math.min(left.get(), columns - 1));
      right.set(Math.min(right.get(), columns - 1));
    }
    while (!settings().fits(rows, columns) && dilationY.get() + dilationX.get() > 2) {
      dilationY.set(Math.max(1, dilationY.get() - 1));
      dilationX.set(Math.max(1, dilationX.get() - 1));
    }
    if (!settings().fits(rows, columns) && mode.get() == Mode.TRANSPOSED) {
      padding.set(PaddingKind.VALID);
    }
    if (!settings().fits(rows, columns) && border.get() == Border.REFLECT) {
      border.set(Border.REPLICATE);
    }
    while (!settings().fits(rows, columns)) {
      Kernel k = kernel.get();
      kernel.set(k.resized(Math.max(1, Math.min(k.rows() - 1, rows)), Math.max(1, Math.min(k.columns() - 1, columns))));
    }
  }
}
