package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.matrix.Window;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A picture and the same picture shifted: as matrices, as vectors below each other, and as the networks read them. */
final class FlattenView extends VBox {
  private final PixelsModel model;
  private final MatrixView original;
  private final MatrixView shifted;
  private final HBox top;
  private final ReadingBars bars;
  private final VectorStrips strips;

  FlattenView(PixelsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    getStyleClass().add("flatten");
    original = matrix(theme, texts.get("flatten.original"), "flatten-original");
    shifted = matrix(theme, texts.get("flatten.shifted"), "flatten-shifted");
    bars = new ReadingBars(model, theme, texts);
    HBox.setHgrow(bars, Priority.ALWAYS);
    top = new HBox(titled(original, texts.get("flatten.original"), "swatch-good"),
        titled(shifted, texts.get("flatten.shifted"), "swatch-link"), bars);
    top.getStyleClass().add("flatten-top");
    top.setMinHeight(0);
    VBox.setVgrow(top, Priority.ALWAYS);
    strips = new VectorStrips(model, theme, texts);
    strips.getStyleClass().add("flatten-strips");
    getChildren().addAll(top, strips);
    top.heightProperty().addListener(o -> fit());
    widthProperty().addListener(o -> fit());
    for (var change : new javafx.beans.Observable[] {model.flat, model.shifted}) {
      change.addListener(o -> show());
    }
    model.focus.addListener(o -> mark());
    show();
  }

  /** Leaves the pictures and what the networks say. */
  void compact(boolean on) {
    strips.setVisible(!on);
    strips.setManaged(!on);
  }

  private MatrixView matrix(ThemeModel theme, String name, String id) {
    var view = new MatrixView(theme, name);
    view.setId(id);
    view.hoveredProperty().addListener((o, before, now) -> model.hovered.set(spot(now)));
    view.chosenProperty().addListener((o, before, now) -> {
      if (now != null) {
        model.selected.set(spot(now));
      }
    });
    return view;
  }

  private static VBox titled(MatrixView view, String words, String style) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    var title = new Label(words);
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var head = new HBox(swatch, title);
    head.getStyleClass().add("swatch-line");
    var box = new VBox(head, new StackPane(view));
    box.getStyleClass().add("flatten-box");
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  /** Squares as high as the place allows, so long as the bars keep a good third of the width. */
  private void fit() {
    double side = Math.max(80, Math.min(top.getHeight() - 30, getWidth() * 0.29));
    for (MatrixView view : new MatrixView[] {original, shifted}) {
      view.setPrefSize(side, side);
      view.setMaxSize(side, side);
    }
  }

  private static Spot spot(Cell cell) {
    return cell == null ? null : new Spot(cell.row(), cell.column());
  }

  private void show() {
    Picture p = model.flat.get();
    float[] b = model.shifted.get();
    if (p == null || b == null) {
      return;
    }
    original.show(MatrixContent.of(p.height(), p.width(), p.values(), ColourScale.INTENSITY, p.white()));
    shifted.show(MatrixContent.of(p.height(), p.width(), b, ColourScale.INTENSITY, p.white()));
    mark();
  }

  private void mark() {
    Spot s = model.focus.get();
    Picture p = model.flat.get();
    if (p != null && s.row() < p.height() && s.column() < p.width()) {
      original.setWindows(Window.cell(s.row(), s.column()));
      shifted.setWindows(Window.cell(s.row(), s.column()));
    }
  }
}
