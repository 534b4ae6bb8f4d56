package app.glassnet.rooms.kernels;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.training.Descent;
import app.glassnet.engine.training.History;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the room knows, without a scene: what was chosen, one property a control, and what the engine made of it. */
final class KernelsModel {
  /** Learning rates that can be chosen, as shares of the largest stable one. */
  static final double[] SHARES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1, 1.01, 1.02, 1.05, 1.1,
      1.2, 1.5, 2};
  /** How many updates a way down may have. */
  static final double[] UPDATES = {20, 40, 60, 100, 200, 500, 1000, 2000, 5000};
  static final List<Initializer> STARTS = List.of(Initializer.GLOROT_UNIFORM, Initializer.HE_UNIFORM,
      Initializer.GLOROT_NORMAL, Initializer.RANDOM_UNIFORM, Initializer.ZEROS);
  static final int MOST_SEED = 999;

  final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.DESCENT);
  final ObjectProperty<PictureChoice> picture =
      new SimpleObjectProperty<>(this, "picture", PictureChoice.course(CourseGrid.CONVOLUTION));
  /** The picture's numbers; null until they have been read. */
  final ObjectProperty<Grid> source = new SimpleObjectProperty<>(this, "source");
  final BooleanProperty standardised = new SimpleBooleanProperty(this, "standardised", true);
  final ObjectProperty<HiddenKernel> hidden =
      new SimpleObjectProperty<>(this, "hidden", HiddenKernel.of(Preset.SOBEL_X, 3));
  final BooleanProperty covered = new SimpleBooleanProperty(this, "covered", false);
  final ObjectProperty<Initializer> start = new SimpleObjectProperty<>(this, "start", Initializer.GLOROT_UNIFORM);
  final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
  final IntegerProperty updates = new SimpleIntegerProperty(this, "updates", 60);
  final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0.3);
  final DoubleProperty small = new SimpleDoubleProperty(this, "small", 0.05);
  final DoubleProperty right = new SimpleDoubleProperty(this, "right", 0.8);
  final DoubleProperty large = new SimpleDoubleProperty(this, "large", 1.05);
  /** The cell of the kernel whose gradient is taken apart. */
  final ObjectProperty<Cell> cell = new SimpleObjectProperty<>(this, "cell", new Cell(1, 2));
  final StepModel steps = new StepModel();
  final LinkModel link = new LinkModel();
  final ObjectProperty<Solved> solved = new SimpleObjectProperty<>(this, "solved");

  final ObjectProperty<DigitSettings> digits = new SimpleObjectProperty<>(this, "digits",
      new DigitSettings(8, 5, DigitSettings.Rule.MOMENTUM, 0.05, 1));
  /** Which test digit is looked at. */
  final IntegerProperty digit = new SimpleIntegerProperty(this, "digit", 0);
  final IntegerProperty filter = new SimpleIntegerProperty(this, "filter", 0);
  /** The filter under the pointer; −1 for none. */
  final IntegerProperty hoveredFilter = new SimpleIntegerProperty(this, "hoveredFilter", -1);
  final ObjectProperty<Film> film = new SimpleObjectProperty<>(this, "film", Film.EMPTY);
  final IntegerProperty frame = new SimpleIntegerProperty(this, "frame", 0);
  final BooleanProperty training = new SimpleBooleanProperty(this, "training", false);
  final ObjectProperty<History> history = new SimpleObjectProperty<>(this, "history", History.EMPTY);
  final IntegerProperty label = new SimpleIntegerProperty(this, "label", -1);
  /** Something that went wrong, in words; "" for nothing. */
  final ObjectProperty<String> message = new SimpleObjectProperty<>(this, "message", "");

  KernelsModel() {
    steps.paceProperty().set(Pace.LARGE_MAP);
    hidden.addListener((o, before, now) -> {
      int most = now.size() - 1;
      cell.set(new Cell(Math.min(most, cell.get().row()), Math.min(most, cell.get().column())));
    });
  }

  /** What the ways down follow from. */
  List<Property<?>> chosen() {
    return List.of(source, mode, standardised, hidden, start, seed, updates, share, small, right, large);
  }

  /** The rates of the ways down that are looked at. */
  List<Double> shares() {
    return mode.get() == Mode.RATES ? List.of(small.get(), right.get(), large.get()) : List.of(share.get());
  }

  Problem problem() {
    return solved.get() == null ? null : solved.get().problem();
  }

  /** The moment looked at; null before there is any. */
  Descent.Moment moment() {
    return solved.get() == null ? null : solved.get().way().after(steps.position());
  }

  /** The frame of the film looked at; null before there is any. */
  Frame shown() {
    return film.get().isEmpty() ? null : film.get().at(frame.get());
  }

  /** The filter looked at. */
  int lookedAt() {
    int at = hoveredFilter.get() >= 0 ? hoveredFilter.get() : filter.get();
    return Math.min(at, digits.get().filters() - 1);
  }
}
