package app.glassnet.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the whole window agrees on: theme, size of type, presenter mode, whether things move. */
public final class ThemeModel {
  /** Presenter mode multiplies everything by this. */
  public static final double PRESENTER = 1.6;
  private static final double BODY = 16;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final BooleanProperty presenter = new SimpleBooleanProperty(this, "presenter", false);
  private final BooleanProperty motion = new SimpleBooleanProperty(this, "motion", true);
  private final DoubleProperty width = new SimpleDoubleProperty(this, "width", 1920);
  private final DoubleProperty height = new SimpleDoubleProperty(this, "height", 1080);
  private final ObjectBinding<Palette> palette = Bindings.createObjectBinding(() -> theme.get().palette(), theme);
  private final DoubleBinding em = Bindings.createDoubleBinding(
      () -> bodySize(width.get(), height.get()) * (presenter.get() ? PRESENTER : 1), width, height, presenter);

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public Theme theme() {
    return theme.get();
  }

  public BooleanProperty presenterProperty() {
    return presenter;
  }

  /** False when every change shall be at once: animations turned off, or a picture being made. */
  public BooleanProperty motionProperty() {
    return motion;
  }

  public ObjectBinding<Palette> paletteProperty() {
    return palette;
  }

  public Palette palette() {
    return palette.get();
  }

  /** The size of body text in pixels, presenter mode included: the unit every other size is a multiple of. */
  public DoubleBinding emProperty() {
    return em;
  }

  public double em() {
    return em.get();
  }

  /** {@link #em} without presenter mode: the measure of what is already as large as its place allows. */
  public double plainEm() {
    return presenter.get() ? em() / PRESENTER : em();
  }

  /** Tells the size of the window in pixels. */
  public void windowSize(double w, double h) {
    width.set(w);
    height.set(h);
  }

  /**
   * Body text for a window: 16 px at 1920 × 1080, 13 px at 1280 × 720, growing in proportion above; in steps of half a
   * pixel, so that dragging the window's edge does not lay out everything at each pixel.
   */
  static double bodySize(double w, double h) {
    double ratio = Math.min(w / 1920, h / 1080);
    double size = BODY * (ratio < 1 ? Math.sqrt(Math.max(ratio, 0)) : ratio);
    return Math.max(12, Math.rint(size * 2) / 2);
  }
}
