package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.explain.VectorDistance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the pixels room knows, without a scene. */
final class PixelsModel {
  private static final int UNDO = 100;

  /** A pixel by its row and column. */
  record Spot(int row, int column) {}

  // What was chosen.
  final ObjectProperty<PictureChoice> choice =
      new SimpleObjectProperty<>(this, "choice", PictureChoice.sample(SamplePicture.CHELSEA));
  final ObjectProperty<List<Edit>> edits = new SimpleObjectProperty<>(this, "edits", List.of());
  final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.PICTURE);
  final ObjectProperty<Planes> planes = new SimpleObjectProperty<>(this, "planes", Planes.STACKED);
  final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.BYTES);
  final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(this, "camera", new Camera(0, 0, 0));
  final ObjectProperty<Spot> selected = new SimpleObjectProperty<>(this, "selected", new Spot(0, 0));
  final ObjectProperty<Spot> hovered = new SimpleObjectProperty<>(this, "hovered");
  /** Which channel typing and painting change: −1 all of them. */
  final IntegerProperty channel = new SimpleIntegerProperty(this, "channel", -1);
  final BooleanProperty brush = new SimpleBooleanProperty(this, "brush", false);
  final DoubleProperty ink = new SimpleDoubleProperty(this, "ink", 1);
  final IntegerProperty right = new SimpleIntegerProperty(this, "right", -2);
  final IntegerProperty down = new SimpleIntegerProperty(this, "down", 0);

  // What follows from it.
  /** The picture as it was read, without what was painted; null until it is there. */
  final ObjectProperty<Picture> base = new SimpleObjectProperty<>(this, "base");
  /** What the networks said about the two digits; null when they were not asked. */
  final ObjectProperty<Readings> readings = new SimpleObjectProperty<>(this, "readings");
  /** The picture with all that was painted; null until there is one. */
  final ObjectBinding<Picture> picture = Bindings.createObjectBinding(this::painted, base, edits);
  /** The picture whose numbers are shown: grey, or with its channels. */
  final ObjectBinding<Picture> shown = Bindings.createObjectBinding(() -> picture.get() == null ? null
      : planes.get() == Planes.GREY ? picture.get().grey() : picture.get(), picture, planes);
  /** The picture that is flattened: grey and at most as large as a digit. */
  final ObjectBinding<Picture> flat = Bindings.createObjectBinding(() -> picture.get() == null ? null
      : picture.get().grey().reduced(28), picture);
  /** The same, shifted. */
  final ObjectBinding<float[]> shifted = Bindings.createObjectBinding(() -> flat.get() == null ? null
      : VectorDistance.shifted(flat.get().values(), flat.get().height(), flat.get().width(), right.get(), down.get()),
      flat, right, down);
  /** The pixel looked at: under the pointer, else the selected one. */
  final ObjectBinding<Spot> focus = Bindings.createObjectBinding(
      () -> hovered.get() != null ? hovered.get() : selected.get(), hovered, selected);

  private final Deque<List<Edit>> before = new ArrayDeque<>();

  private Picture painted() {
    Picture from = base.get();
    if (from == null || edits.get().isEmpty()) {
      return from;
    }
    float[] values = from.values().clone();
    for (Edit e : edits.get()) {
      boolean inside = e.channel() >= 0 && e.channel() < from.channels() && e.row() >= 0 && e.row() < from.height()
          && e.column() >= 0 && e.column() < from.width();
      if (inside) {
        values[(e.channel() * from.height() + e.row()) * from.width() + e.column()] =
            Math.clamp(e.value(), 0, from.white());
      }
    }
    return new Picture(from.channels(), from.height(), from.width(), values, from.white());
  }

  /** Begins a stroke that {@link #undo} takes back as a whole. */
  void beginStroke() {
    before.push(edits.get());
    if (before.size() > UNDO) {
      before.removeLast();
    }
  }

  /** Sets a number; in grey all channels become it. Does nothing where there is no pixel, or no room for more. */
  void paint(int row, int column, int channel, float value) {
    Picture at = base.get();
    if (at == null || row < 0 || row >= at.height() || column < 0 || column >= at.width()) {
      return;
    }
    Map<Long, Edit> all = new LinkedHashMap<>();
    edits.get().forEach(e -> all.put(key(e), e));
    for (int c = 0; c < at.channels(); c++) {
      if (channel < 0 || c == channel) {
        Edit e = new Edit(c, row, column, Math.clamp(value, 0, at.white()));
        all.put(key(e), e);
      }
    }
    if (all.size() <= PixelsState.MOST_EDITS) {
      edits.set(List.copyOf(all.values()));
    }
  }

  boolean undoable() {
    return !before.isEmpty();
  }

  void undo() {
    if (!before.isEmpty()) {
      edits.set(before.pop());
    }
  }

  void forgetStrokes() {
    before.clear();
  }

  /** The nearest pixel there is. */
  Spot clamped(int row, int column) {
    Picture p = picture.get();
    return p == null ? new Spot(0, 0)
        : new Spot(Math.clamp(row, 0, p.height() - 1), Math.clamp(column, 0, p.width() - 1));
  }

  List<Edit> editList() {
    return new ArrayList<>(edits.get());
  }

  private static long key(Edit e) {
    return (long) e.channel() << 40 | (long) e.row() << 20 | e.column();
  }
}
