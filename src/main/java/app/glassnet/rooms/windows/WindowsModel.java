package app.glassnet.rooms.windows;

import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.data.series.Windows;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.rooms.windows.WindowsState.Fit;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.rooms.windows.WindowsState.Tab;
import app.glassnet.rooms.windows.WindowsState.Way;
import app.glassnet.ui.step.StepModel;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the windows room knows, without a scene: what was chosen, one property a control, and the cut it makes. */
final class WindowsModel {
  final ObjectProperty<SeriesChoice> series = new SimpleObjectProperty<>(this, "series");
  final ObjectProperty<Missing> missing = new SimpleObjectProperty<>(this, "missing", Missing.REFUSE);
  final StringProperty target = new SimpleStringProperty(this, "target");
  final ObjectProperty<List<String>> features = new SimpleObjectProperty<>(this, "features", List.of());
  final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.ROLLING);
  final IntegerProperty lookBack = new SimpleIntegerProperty(this, "lookBack", 1);
  final IntegerProperty horizon = new SimpleIntegerProperty(this, "horizon", 1);
  final IntegerProperty step = new SimpleIntegerProperty(this, "step", 1);
  final ObjectProperty<Windows.Targets> targets = new SimpleObjectProperty<>(this, "targets", Windows.Targets.ONE);
  final ObjectProperty<Parting> parting = new SimpleObjectProperty<>(this, "parting", Parting.TIME);
  final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0.2);
  final ObjectProperty<Scaler.Kind> scaling = new SimpleObjectProperty<>(this, "scaling", Scaler.Kind.NONE);
  final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(this, "fit", Fit.TRAIN);
  final IntegerProperty batch = new SimpleIntegerProperty(this, "batch", 2);
  final ObjectProperty<BatchOrder> order = new SimpleObjectProperty<>(this, "order", BatchOrder.STATEFUL);
  final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.ROWS);
  /** The row looked at; playing goes through all. */
  final StepModel rows = new StepModel();

  /** The row under the pointer, or −1. */
  final IntegerProperty hoveredRow = new SimpleIntegerProperty(this, "hoveredRow", -1);
  /** The place under the pointer, wherever the pointer is, or −1. */
  final IntegerProperty place = new SimpleIntegerProperty(this, "place", -1);
  /** The series as it was read, gaps and all. */
  final ObjectProperty<CsvTable> raw = new SimpleObjectProperty<>(this, "raw");
  /** What the settings make of it. */
  final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut");
  /** One sentence for the person in front; empty for none. */
  final StringProperty message = new SimpleStringProperty(this, "message", "");

  /** The row to explain: under the pointer, else the one stepped to; −1 when there are none. */
  int focus() {
    int count = cut.get() == null ? 0 : cut.get().rows();
    int wanted = hoveredRow.get() >= 0 ? hoveredRow.get() : rows.position();
    return count == 0 ? -1 : Math.min(wanted, count - 1);
  }

  WindowsState state() {
    return new WindowsState(series.get(), missing.get(), target.get(), features.get(), way.get(), lookBack.get(),
        horizon.get(), step.get(), targets.get(), parting.get(), share.get(), scaling.get(), fit.get(), batch.get(),
        order.get(), tab.get(), rows.position());
  }

  /** Puts everything chosen back; the series itself comes by {@link #raw}. */
  void restore(WindowsState wanted) {
    series.set(wanted.series());
    missing.set(wanted.missing());
    target.set(wanted.target());
    features.set(wanted.features());
    way.set(wanted.way());
    lookBack.set(wanted.lookBack());
    horizon.set(wanted.horizon());
    step.set(wanted.step());
    targets.set(wanted.targets());
    parting.set(wanted.parting());
    share.set(wanted.share());
    scaling.set(wanted.scaling());
    fit.set(wanted.fit());
    batch.set(wanted.batch());
    order.set(wanted.order());
    tab.set(wanted.tab());
  }
}
