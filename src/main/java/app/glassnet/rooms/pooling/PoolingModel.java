package app.glassnet.rooms.pooling;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.FloatCode;
import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.room.TakenLayer;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the pooling room knows, without a scene: what was chosen, one property a control, and what was made from it. A
 * position is a cell of the output; in {@link Mode#SHIFT} it is by how many pixels the input has moved.
 */
final class PoolingModel {
  static final List<Integer> SIDES = List.of(8, 16, 32, 64);
  private static final int LARGE = 144;

  final ObjectProperty<PictureChoice> picture =
      new SimpleObjectProperty<>(this, "picture", PictureChoice.course(CourseGrid.POOLING));
  /** The picture itself; null until it has been read. */
  final ObjectProperty<Picture> loaded = new SimpleObjectProperty<>(this, "loaded");
  final ObjectProperty<TakenLayer> taken = new SimpleObjectProperty<>(this, "taken");
  /** Which channel of a layer that was taken over. */
  final ObjectProperty<Integer> channel = new SimpleObjectProperty<>(this, "channel", 0);
  final ObjectProperty<Integer> side = new SimpleObjectProperty<>(this, "side", 32);
  final ObjectProperty<float[]> edited = new SimpleObjectProperty<>(this, "edited");
  final ObjectProperty<PoolKind> kind = new SimpleObjectProperty<>(this, "kind", PoolKind.MAX);
  final IntegerProperty windowY = new SimpleIntegerProperty(this, "windowY", 2);
  final IntegerProperty windowX = new SimpleIntegerProperty(this, "windowX", 2);
  final IntegerProperty strideY = new SimpleIntegerProperty(this, "strideY", 2);
  final IntegerProperty strideX = new SimpleIntegerProperty(this, "strideX", 2);
  final ObjectProperty<PaddingKind> padding = new SimpleObjectProperty<>(this, "padding", PaddingKind.VALID);
  final IntegerProperty pad = new SimpleIntegerProperty(this, "pad", 1);
  final BooleanProperty global = new SimpleBooleanProperty(this, "global", false);
  final ObjectProperty<float[]> gradient = new SimpleObjectProperty<>(this, "gradient");
  final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.FORWARD);
  final ObjectProperty<Shift.Direction> direction =
      new SimpleObjectProperty<>(this, "direction", Shift.FIRST.direction());
  final ObjectProperty<ShiftKernel> kernel = new SimpleObjectProperty<>(this, "kernel", Shift.FIRST.kernel());
  /** Something went wrong: one line; "" for nothing. */
  final StringProperty message = new SimpleStringProperty(this, "message", "");
  final ObjectProperty<Pooled> pooled = new SimpleObjectProperty<>(this, "pooled");
  final StepModel steps = new StepModel();
  final LinkModel link = new LinkModel();
  /** What {@link #pooled} was made for. */
  private Mode madeFor = Mode.FORWARD;

  /** All properties that the result is made from. */
  List<Property<?>> uses() {
    return List.of(loaded, taken, channel, side, edited, kind, windowY, windowX, strideY, strideX, padding, pad, global,
        gradient, mode, direction, kernel);
  }

  Settings settings() {
    return new Settings(kind.get(), windowY.get(), windowX.get(), strideY.get(), strideX.get(), padding.get(), pad.get(),
        global.get());
  }

  void set(Settings s) {
    kind.set(s.kind());
    windowY.set(s.windowY());
    windowX.set(s.windowX());
    strideY.set(s.strideY());
    strideX.set(s.strideX());
    padding.set(s.padding());
    pad.set(s.pad());
    global.set(s.global());
  }

  /** The shift that is looked at; null when none is. */
  Shift shift() {
    return mode.get() == Mode.SHIFT ? new Shift(direction.get(), kernel.get()) : null;
  }

  /** What is pooled: the layer taken over, or the picture in grey, with what was typed; null before it has been read. */
  static Grid grid(Picture picture, TakenLayer taken, int channel, int side, float[] own) {
    Grid grid;
    if (taken != null) {
      float[] all = FloatCode.decode(taken.input());
      int size = taken.height() * taken.width();
      int at = Math.clamp(channel, 0, taken.channels() - 1);
      grid = new Grid(taken.height(), taken.width(), Arrays.copyOfRange(all, at * size, (at + 1) * size),
          ColourScale.ACTIVATION, ColourScale.limit(all));
    } else {
      grid = Grid.of(picture.grey().reduced(side));
    }
    return own != null && own.length == grid.values().length ? grid.with(own) : grid;
  }

  /** Takes what has been worked out, for a mode. */
  void show(Pooled now, Mode forMode) {
    Pooled before = pooled.get();
    boolean otherMode = madeFor != forMode;
    boolean otherSize = before == null || before.made().length != now.made().length;
    madeFor = forMode;
    pooled.set(now);
    if (otherSize) {
      link.pinned().clear();
    }
    int last = forMode == Mode.SHIFT && now.shifted() != null ? now.shifted().farthest() : now.made().length - 1;
    steps.lastProperty().set(last);
    steps.paceProperty().set(forMode != Mode.SHIFT && now.made().length > LARGE ? Pace.LARGE_MAP : Pace.CELL);
    if (otherMode) {
      steps.go(forMode == Mode.SHIFT ? 1 : 0);
    }
    link.refresh();
  }

  /** What is on the page: lags behind {@link #mode} for as long as the work takes. */
  Mode shown() {
    return madeFor;
  }
}
