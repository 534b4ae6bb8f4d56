package app.glassnet.rooms.memory;

import app.glassnet.explain.Forcing;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the room knows, without a scene. The first half is what a person chose, one property a control; the second half is
 * what the engine answered, written by {@link MemorySession} alone.
 */
final class MemoryModel {
  /** The film's place when the weights of this moment are shown. */
  static final int LIVE = -1;

  // What was chosen.
  final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.CELL);
  final ObjectProperty<Task> task = new SimpleObjectProperty<>(this, "task", Task.AIR);
  final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.LSTM);
  /** Whether a GRU resets after the product, as in Keras. */
  final BooleanProperty resetAfter = new SimpleBooleanProperty(this, "resetAfter", false);
  /** Whether a GRU's equation is written with z and 1 − z swapped; the numbers stay what they are. */
  final BooleanProperty swapped = new SimpleBooleanProperty(this, "swapped", false);
  /** Units of the LSTM; other cells have as many parameters. */
  final IntegerProperty size = new SimpleIntegerProperty(this, "size", Task.AIR.size);
  final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  /** Which held-out example is shown. */
  final IntegerProperty row = new SimpleIntegerProperty(this, "row", 0);
  /** Whether playing stops at every equation of a step, not only after it. */
  final BooleanProperty byEquation = new SimpleBooleanProperty(this, "byEquation", false);
  final StepModel steps = new StepModel();
  final ObjectProperty<Focus> followed = new SimpleObjectProperty<>(this, "followed", new Focus("c1", 0));
  final ObjectProperty<Focus> hovered = new SimpleObjectProperty<>(this, "hovered");
  final ObjectProperty<List<Forcing>> forced = new SimpleObjectProperty<>(this, "forced", List.of());
  /** Which checkpoint is shown, or {@link #LIVE}. */
  final IntegerProperty filmAt = new SimpleIntegerProperty(this, "filmAt", LIVE);
  /** A layer from another room; null while the room's own networks are shown. */
  final ObjectProperty<Taken> taken = new SimpleObjectProperty<>(this, "taken");
  final LinkModel link = new LinkModel();

  // What the engine answered.
  final ObjectProperty<TaskData> data = new SimpleObjectProperty<>(this, "data");
  final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown");
  /** All cells of the comparison on the same input; empty parts are still on their way. */
  final ObjectProperty<Map<Kind, Shown>> all = new SimpleObjectProperty<>(this, "all", new EnumMap<>(Kind.class));
  /** Grows whenever a run has something new to say. */
  final IntegerProperty news = new SimpleIntegerProperty(this, "news", 0);
  final IntegerProperty frames = new SimpleIntegerProperty(this, "frames", 0);
  final BooleanProperty ready = new SimpleBooleanProperty(this, "ready", false);
  final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  final StringProperty message = new SimpleStringProperty(this, "message", "");

  /** What the formula explains: under the pointer, else followed. */
  final ObjectBinding<Focus> focus = Bindings.createObjectBinding(
      () -> hovered.get() != null ? hovered.get() : followed.get(), hovered, followed);

  MemoryModel() {
    steps.paceProperty().set(Pace.CELL);
  }

  /** Stages of a time step that are positions of their own. */
  int stages() {
    return byEquation.get() ? kind().stages.size() : 1;
  }

  Kind kind() {
    return taken.get() != null ? taken.get().kind() : kind.get();
  }

  /** The time step shown, from 0. */
  int time() {
    return steps.position() / stages();
  }

  /** How far the step has come: the place of its last equation that is worked out. */
  int stage() {
    return byEquation.get() ? steps.position() % stages() : kind().stages.size() - 1;
  }

  /** Shows a time step, at the equation where it stood. */
  void goTo(int time) {
    steps.go(time * stages() + (byEquation.get() ? stage() : 0));
  }
}
