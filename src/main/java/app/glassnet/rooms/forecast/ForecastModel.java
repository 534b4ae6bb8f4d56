package app.glassnet.rooms.forecast;

import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.rooms.forecast.ForecastState.LossKind;
import app.glassnet.rooms.forecast.ForecastState.Mode;
import app.glassnet.rooms.forecast.ForecastState.View;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the forecast room knows, without a scene. The first half is what a person chose, one property a control; the second
 * what {@link ForecastSession} found out.
 */
final class ForecastModel {
  final ObjectProperty<SeriesChoice> series = new SimpleObjectProperty<>(this, "series");
  final ObjectProperty<Missing> missing = new SimpleObjectProperty<>(this, "missing", Missing.FILL);
  final StringProperty target = new SimpleStringProperty(this, "target");
  final StringProperty network = new SimpleStringProperty(this, "network", "lstm");
  final IntegerProperty layers = new SimpleIntegerProperty(this, "layers", 1);
  final BooleanProperty stateful = new SimpleBooleanProperty(this, "stateful", false);
  final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.ONE);
  final IntegerProperty lookBack = new SimpleIntegerProperty(this, "lookBack", 24);
  final IntegerProperty horizon = new SimpleIntegerProperty(this, "horizon", 1);
  final IntegerProperty units = new SimpleIntegerProperty(this, "units", 16);
  final ObjectProperty<LossKind> loss = new SimpleObjectProperty<>(this, "loss", LossKind.MAE);
  final DoubleProperty learningRate = new SimpleDoubleProperty(this, "learningRate", 0.005);
  final IntegerProperty batchSize = new SimpleIntegerProperty(this, "batchSize", 16);
  final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
  final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.ALL);
  /** The place looked at; the row that predicts it is the row explained. */
  final IntegerProperty place = new SimpleIntegerProperty(this, "place", 0);
  /** The place under the pointer, or −1. */
  final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
  /** The step within the row's window that a cell would be opened at. */
  final IntegerProperty time = new SimpleIntegerProperty(this, "time", 0);

  final ObjectProperty<CsvTable> raw = new SimpleObjectProperty<>(this, "raw");
  final ObjectProperty<Task> task = new SimpleObjectProperty<>(this, "task");
  final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
  /** What the network of the latest answer forecasts; null before the first for this task. */
  final ObjectProperty<Forecast> forecast = new SimpleObjectProperty<>(this, "forecast");
  /** The network file the weights came from, in base64; null for fresh ones. */
  final StringProperty restored = new SimpleStringProperty(this, "restored");
  /** Whether nothing was trained or forgotten since the weights were loaded. */
  final BooleanProperty untouched = new SimpleBooleanProperty(this, "untouched", true);
  final StringProperty message = new SimpleStringProperty(this, "message", "");

  boolean playing() {
    return snapshot.get() != null && snapshot.get().state() == RunState.PLAYING;
  }

  /** The place to explain: under the pointer where something is predicted, else the one clicked. */
  int focus() {
    Task t = task.get();
    return t != null && hovered.get() >= 0 && t.rowPredicting(hovered.get()) >= 0 ? hovered.get() : place.get();
  }

  ForecastState state(String weights) {
    return new ForecastState(series.get(), missing.get(), target.get(), network.get(), layers.get(), stateful.get(),
        mode.get(), lookBack.get(), horizon.get(), units.get(), loss.get(), learningRate.get(), batchSize.get(),
        seed.get(), view.get(), place.get(), weights);
  }

  void restore(ForecastState s) {
    series.set(s.series());
    missing.set(s.missing());
    target.set(s.target());
    network.set(s.model());
    layers.set(s.layers());
    stateful.set(s.stateful());
    mode.set(s.mode());
    lookBack.set(s.lookBack());
    horizon.set(s.horizon());
    units.set(s.units());
    loss.set(s.loss());
    learningRate.set(s.learningRate());
    batchSize.set(s.batchSize());
    seed.set((int) s.seed());
    view.set(s.view());
    place.set(s.place());
    restored.set(s.weights());
  }
}
