package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The array as the two libraries order it: its shape, the names of its axes, and the pixel looked at. */
final class ShapeLine extends GridPane {
  private final PixelsModel model;
  private final Texts texts;
  private final Label[][] cells = new Label[2][4];

  ShapeLine(PixelsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("shape-line");
    getStyleClass().add("shape-line");
    String[] styles = {"shape-library", "shape-numbers", "shape-axes", "shape-index"};
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 4; i++) {
        cells[row][i] = new Label();
        cells[row][i].getStyleClass().add(styles[i]);
        cells[row][i].setMinWidth(Region.USE_PREF_SIZE);
        add(cells[row][i], i, row);
      }
    }
    cells[0][0].setText("Keras");
    cells[1][0].setText("PyTorch");
    cells[0][1].setId("shape-keras");
    cells[1][1].setId("shape-pytorch");
    cells[0][2].setText(texts.get("axes.keras"));
    cells[1][2].setText(texts.get("axes.pytorch"));
    model.shown.addListener(o -> show());
    model.focus.addListener(o -> show());
    model.unit.addListener(o -> show());
    show();
  }

  private void show() {
    Picture p = model.shown.get();
    Spot s = model.focus.get();
    if (p == null || s.row() >= p.height() || s.column() >= p.width()) {
      return;
    }
    cells[0][1].setText("(%d, %d, %d)".formatted(p.height(), p.width(), p.channels()));
    cells[1][1].setText("(%d, %d, %d)".formatted(p.channels(), p.height(), p.width()));
    String values = IntStream.range(0, p.channels())
        .mapToObj(c -> Brightness.words(p.at(c, s.row(), s.column()), p, model.unit.get()))
        .collect(Collectors.joining(", ", "[", "]"));
    cells[0][3].setText("x[%d, %d] = %s".formatted(s.row(), s.column(), values));
    cells[1][3].setText("x[:, %d, %d] = %s".formatted(s.row(), s.column(), values));
    setAccessibleText(texts.get("shape.spoken", cells[0][1].getText(), cells[1][1].getText()));
  }
}
