package app.glassnet.rooms.digits;

import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.SubStep;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the digits room knows, without a scene. The first half is what a person chose, one property a control; the second
 * half is what the engine answered, written by {@link DigitsSession} alone.
 */
final class DigitsModel {
  static final String FIRST_NETWORK = "w1";
  static final List<String> OPTIMIZERS = List.of("sgd", "rmsprop", "adam");
  static final List<Integer> BATCH_SIZES = List.of(1, 8, 16, 32, 64, 128, 256);

  // What was chosen.
  final ObjectProperty<DigitInput> input = new SimpleObjectProperty<>(this, "input");
  final StringProperty network = new SimpleStringProperty(this, "network", FIRST_NETWORK);
  final StringProperty optimizer = new SimpleStringProperty(this, "optimizer", "adam");
  final DoubleProperty learningRate = new SimpleDoubleProperty(this, "learningRate", 0.002);
  final IntegerProperty batchSize = new SimpleIntegerProperty(this, "batchSize", 64);
  final LongProperty seed = new SimpleLongProperty(this, "seed", 1);
  final ObjectProperty<Unit> pinned = new SimpleObjectProperty<>(this, "pinned");
  final ObjectProperty<Unit> hovered = new SimpleObjectProperty<>(this, "hovered");
  final ObjectProperty<RangeMode> range = new SimpleObjectProperty<>(this, "range", RangeMode.LAYER);
  final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(this, "quantity", Quantity.ACTIVATION);
  final DoubleProperty thickness = new SimpleDoubleProperty(this, "thickness", 0.09);

  // What the engine answered.
  final ObjectProperty<NetworkSpec> spec = new SimpleObjectProperty<>(this, "spec",
      ModelCatalog.spec(FIRST_NETWORK));
  final ObjectProperty<float[]> pixels = new SimpleObjectProperty<>(this, "pixels");
  final IntegerProperty label = new SimpleIntegerProperty(this, "label", -1);
  final ObjectProperty<Trace> trace = new SimpleObjectProperty<>(this, "trace");
  final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
  /** Where the walk through one batch stands; while it is under way, {@link #trace} is the first digit of the batch. */
  final ObjectProperty<SubStep> walk = new SimpleObjectProperty<>(this, "walk", SubStep.READY);
  /** The learned arrays behind {@link #trace}. */
  final ObjectProperty<Map<String, float[]>> parameters = new SimpleObjectProperty<>(this, "parameters", Map.of());
  /** Whether the engine and the data are there. */
  final BooleanProperty ready = new SimpleBooleanProperty(this, "ready", false);
  /** The network file that the weights came from, in base64; null when they came with the program. */
  final StringProperty restored = new SimpleStringProperty(this, "restored");
  /** Whether the weights are as they were loaded: nothing was trained or forgotten since. */
  final BooleanProperty untouched = new SimpleBooleanProperty(this, "untouched", true);
  /** One sentence for the person in front: what went wrong, or what was done to a picture; empty for none. */
  final StringProperty message = new SimpleStringProperty(this, "message", "");

  /** What the maps show now: in a walk what the sub-step made, else what was chosen. */
  final ObjectBinding<Quantity> shown = Bindings.createObjectBinding(() -> switch (walk.get()) {
    case READY -> quantity.get();
    case FORWARD, LOSS -> Quantity.ACTIVATION;
    case BACKWARD, UPDATE -> Quantity.GRADIENT;
  }, walk, quantity);

  /** The unit looked at: under the pointer, else the pinned one. */
  final ObjectBinding<Unit> focus = Bindings.createObjectBinding(
      () -> hovered.get() != null ? hovered.get() : pinned.get(), hovered, pinned);
}
