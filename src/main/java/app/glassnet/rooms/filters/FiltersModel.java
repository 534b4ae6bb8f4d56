package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.explain.filter.SignalSum;
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

/** What the filters room knows, without a scene. */
final class FiltersModel {
  /** A pixel by its row and column. */
  record Spot(int row, int column) {}

  // What was chosen.
  final ObjectProperty<Dimension> dimension = new SimpleObjectProperty<>(this, "dimension", Dimension.PICTURE);
  final ObjectProperty<PictureChoice> choice =
      new SimpleObjectProperty<>(this, "choice", PictureChoice.sample(SamplePicture.CAMERA));
  final ObjectProperty<FilterPreset> preset = new SimpleObjectProperty<>(this, "preset", FilterPreset.SOBEL_X);
  /** The kernel at work, which may have been edited; null for the median. */
  final ObjectProperty<Kernel> kernel = new SimpleObjectProperty<>(this, "kernel", FilterPreset.SOBEL_X.kernel());
  final ObjectProperty<Border> border = new SimpleObjectProperty<>(this, "border", Border.REPLICATE);
  final ObjectProperty<Display> display = new SimpleObjectProperty<>(this, "display", Display.SIGNED);
  final DoubleProperty split = new SimpleDoubleProperty(this, "split", 0.42);
  /** The pixel whose sum is shown, when the pointer is on none. */
  final ObjectProperty<Spot> pixel = new SimpleObjectProperty<>(this, "pixel", new Spot(0, 0));
  final ObjectProperty<Spot> hovered = new SimpleObjectProperty<>(this, "hovered");
  final ObjectProperty<Signals.F> f = new SimpleObjectProperty<>(this, "f", Signals.F.NOISY);
  final ObjectProperty<Signals.G> g = new SimpleObjectProperty<>(this, "g", Signals.G.BOX);
  final ObjectProperty<double[]> drawnF = new SimpleObjectProperty<>(this, "drawnF", Signals.of(Signals.F.STEP));
  final ObjectProperty<double[]> drawnG =
      new SimpleObjectProperty<>(this, "drawnG", java.util.Arrays.copyOf(Signals.of(Signals.G.EDGE), Signals.KERNEL));
  final IntegerProperty t = new SimpleIntegerProperty(this, "t", 14);
  final BooleanProperty turned = new SimpleBooleanProperty(this, "turned", true);
  /** The sample looked at, τ; −1 for none. */
  final IntegerProperty tau = new SimpleIntegerProperty(this, "tau", -1);

  // What follows from it.
  final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(this, "picture");
  final ObjectProperty<Filtered> filtered = new SimpleObjectProperty<>(this, "filtered");
  final ObjectProperty<Shelf> shelf = new SimpleObjectProperty<>(this, "shelf");
  final ObjectBinding<double[]> samplesF = Bindings.createObjectBinding(
      () -> f.get() == Signals.F.DRAWN ? drawnF.get() : Signals.of(f.get()), f, drawnF);
  final ObjectBinding<double[]> samplesG = Bindings.createObjectBinding(
      () -> g.get() == Signals.G.DRAWN ? drawnG.get() : Signals.of(g.get()), g, drawnG);
  final ObjectBinding<double[]> result = Bindings.createObjectBinding(
      () -> SignalSum.all(samplesF.get(), samplesG.get(), turned.get()), samplesF, samplesG, turned);
  final ObjectBinding<SignalSum> sum = Bindings.createObjectBinding(
      () -> SignalSum.at(samplesF.get(), samplesG.get(), Math.min(t.get(), last()), turned.get()),
      samplesF, samplesG, t, turned);

  /** The pixel looked at: under the pointer, else the chosen one. */
  final ObjectBinding<Spot> focus = Bindings.createObjectBinding(
      () -> hovered.get() != null ? hovered.get() : pixel.get(), hovered, pixel);

  /** The last value of t. */
  int last() {
    return SignalSum.length(samplesF.get(), samplesG.get()) - 1;
  }

  /** Takes a filter from the shelf, with the view that suits it. */
  void take(FilterPreset wanted) {
    preset.set(wanted);
    kernel.set(wanted.kernel());
    display.set(FilterWork.usual(wanted));
  }

  /** Whether the kernel is no longer the one on the shelf. */
  boolean edited() {
    return kernel.get() != null && !kernel.get().equals(preset.get().kernel());
  }

  /** Sets a sample of f; the signal becomes the drawn one, starting from what is there. */
  void drawF(int i, double value) {
    double[] now = samplesF.get().clone();
    if (i >= 0 && i < now.length) {
      now[i] = Signals.rounded(value);
      drawnF.set(now);
      f.set(Signals.F.DRAWN);
    }
  }

  /** Sets a sample of g. */
  void drawG(int i, double value) {
    double[] now = java.util.Arrays.copyOf(samplesG.get(), Signals.KERNEL);
    if (i >= 0 && i < now.length) {
      now[i] = Signals.rounded(value);
      drawnG.set(now);
      g.set(Signals.G.DRAWN);
    }
  }
}
