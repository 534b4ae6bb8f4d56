package app.glassnet.rooms.filters;

import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The same picture through every filter, side by side; a click, or the arrow keys, take one to look at and to change. */
final class ShelfView extends Region {
  private static final int COLUMNS = 2;

  private final FiltersModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final Map<FilterPreset, Image> images = new EnumMap<>(FilterPreset.class);
  private final Tooltip tip = new Tooltip();
  private FilterPreset under;

  ShelfView(FiltersModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    setId("shelf");
    getStyleClass().addAll("shelf", "keeps-arrows");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setMinSize(0, 0);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
      requestFocus();
      FilterPreset at = at(e.getX(), e.getY());
      if (at != null) {
        model.take(at);
      }
    });
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> over(at(e.getX(), e.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> over(null));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.shelf.addListener(o -> made());
    model.preset.addListener(o -> chosen());
    model.kernel.addListener(o -> canvas.repaint());
    Restyle.follow(this, theme, canvas::repaint);
    chosen();
  }

  private void key(KeyEvent e) {
    int by = switch (e.getCode()) {
      case RIGHT -> 1;
      case LEFT -> -1;
      case DOWN -> COLUMNS;
      case UP -> -COLUMNS;
      default -> 0;
    };
    if (by != 0) {
      FilterPreset[] all = FilterPreset.values();
      model.take(all[Math.clamp(model.preset.get().ordinal() + by, 0, all.length - 1)]);
      e.consume();
    }
  }

  private void over(FilterPreset now) {
    if (now == under) {
      return;
    }
    under = now;
    if (now == null) {
      Tooltip.uninstall(this, tip);
    } else {
      tip.setText(texts.get("filter." + key(now) + ".why"));
      Tooltip.install(this, tip);
    }
    canvas.repaint();
  }

  private void made() {
    images.clear();
    if (model.shelf.get() != null) {
      model.shelf.get().small().forEach((preset, s) -> images.put(preset, Images.of(s.height(), s.width(), s.argb())));
    }
    canvas.repaint();
  }

  private void chosen() {
    setAccessibleText(texts.get("shelf.name", name(model.preset.get())));
    canvas.repaint();
  }

  private String name(FilterPreset preset) {
    return texts.get("filter." + key(preset));
  }

  private static String key(FilterPreset preset) {
    return preset.name().toLowerCase(Locale.ROOT);
  }

  private static int rows() {
    return Math.ceilDiv(FilterPreset.values().length, COLUMNS);
  }

  private double across() {
    return getWidth() / COLUMNS;
  }

  private double down() {
    return getHeight() / rows();
  }

  private FilterPreset at(double x, double y) {
    int i = (int) Math.floor(y / down()) * COLUMNS + Math.clamp((int) Math.floor(x / across()), 0, COLUMNS - 1);
    return i >= 0 && i < FilterPreset.values().length ? FilterPreset.values()[i] : null;
  }

  private void paint(GraphicsContext g, double width, double height) {
    double em = theme.em();
    double gap = em * 0.7;
    double side = across() - gap;
    double picture = down() - em * 1.9;
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (FilterPreset preset : FilterPreset.values()) {
      double x = preset.ordinal() % COLUMNS * (side + gap);
      double y = preset.ordinal() / COLUMNS * down();
      boolean chosen = preset == model.preset.get();
      Image image = images.get(preset);
      if (image != null) {
        square(g, image, x + 2, y + 2, side - 4, picture - 4);
      }
      if (chosen || preset == under) {
        g.setStroke(chosen ? theme.palette().ink() : theme.palette().secondary());
        g.setLineWidth(chosen ? 3 : 1.5);
        g.strokeRoundRect(x + 1.5, y + 1.5, side - 3, picture - 3, 5, 5);
      }
      g.setFill(chosen ? theme.palette().ink() : theme.palette().secondary());
      g.setFont(chosen ? Fonts.semibold(em * 0.95) : Fonts.text(em * 0.95));
      g.fillText(name(preset), x + side / 2, y + picture + em * 0.8, side + gap);
    }
  }

  /** The middle of the picture, filling the place. */
  private static void square(GraphicsContext g, Image image, double x, double y, double w, double h) {
    double scale = Math.max(w / image.getWidth(), h / image.getHeight());
    double sw = w / scale;
    double sh = h / scale;
    g.drawImage(image, (image.getWidth() - sw) / 2, (image.getHeight() - sh) / 2, sw, sh, x, y, w, h);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
