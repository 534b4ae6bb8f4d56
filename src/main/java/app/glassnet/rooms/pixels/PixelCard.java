package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.rooms.pixels.PixelsModel.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pixel looked at: where it is, its colour, and its numbers, which can be typed over. */
final class PixelCard extends VBox {
  private static final String[] NAMES = {"red", "green", "blue"};

  private final PixelsModel model;
  private final Texts texts;
  private final Label heading = new Label();
  private final Region swatch = new Region();
  private final Label[] names = new Label[4];
  private final TextField[] fields = new TextField[3];
  private final Label grey = new Label();
  private boolean writing;

  PixelCard(PixelsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("value-card");
    setId("pixel-card");
    heading.getStyleClass().add("card-title");
    swatch.getStyleClass().add("pixel-swatch");
    var grid = new GridPane();
    grid.getStyleClass().add("pixel-grid");
    grid.add(swatch, 0, 0, 1, 4);
    for (int i = 0; i < 4; i++) {
      names[i] = new Label();
      names[i].getStyleClass().add("card-name");
      names[i].setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(names[i], Priority.ALWAYS);
      grid.add(names[i], 1, i);
      if (i < 3) {
        fields[i] = field(i);
        names[i].setLabelFor(fields[i]);
        grid.add(fields[i], 2, i);
      }
    }
    grey.getStyleClass().add("card-value");
    GridPane.setHalignment(grey, javafx.geometry.HPos.RIGHT);
    grid.add(grey, 2, 3);
    names[3].setText(texts.get("channel.grey"));
    getChildren().addAll(heading, grid);
    model.focus.addListener(o -> show());
    model.picture.addListener(o -> show());
    model.unit.addListener(o -> show());
    show();
  }

  private TextField field(int channel) {
    var field = new TextField();
    field.setId("value-" + channel);
    field.getStyleClass().add("pixel-field");
    field.setPrefColumnCount(6);
    field.setOnAction(e -> take(channel));
    field.focusedProperty().addListener((o, was, now) -> {
      if (was && !now) {
        take(channel);
      }
    });
    return field;
  }

  private void take(int channel) {
    Picture p = model.picture.get();
    if (p == null || writing) {
      return;
    }
    float value = Brightness.parse(fields[channel].getText(), p, model.unit.get());
    Spot s = model.selected.get();
    boolean inside = s.row() < p.height() && s.column() < p.width();
    if (!Float.isNaN(value) && inside && !fields[channel].getText().equals(shown(p, channel, s))) {
      model.beginStroke();
      model.paint(s.row(), s.column(), channel, value);
    }
    show();
  }

  private String shown(Picture p, int channel, Spot s) {
    return Brightness.words(p.at(channel, s.row(), s.column()), p, model.unit.get());
  }

  private void show() {
    Picture p = model.picture.get();
    Spot s = model.focus.get();
    model.unit.get();
    if (p == null || s.row() >= p.height() || s.column() >= p.width()) {
      return;
    }
    writing = true;
    heading.setText(texts.get("pixel.where", Numbers.format(s.row()), Numbers.format(s.column())));
    boolean colour = p.channels() == 3;
    for (int c = 0; c < 3; c++) {
      boolean there = c < p.channels();
      names[c].setText(texts.get(colour ? "channel." + NAMES[c] : "channel.grey"));
      for (Region node : new Region[] {names[c], fields[c]}) {
        node.setVisible(there);
        node.setManaged(there);
      }
      if (there && !fields[c].isFocused()) {
        fields[c].setText(shown(p, c, s));
      }
    }
    for (Region node : new Region[] {names[3], grey}) {
      node.setVisible(colour);
      node.setManaged(colour);
    }
    if (colour) {
      float luma = 0.299f * p.at(0, s.row(), s.column()) + 0.587f * p.at(1, s.row(), s.column())
          + 0.114f * p.at(2, s.row(), s.column());
      // As the grey view shows it: at the nearest of the 256 levels.
      float level = Picture.value(Math.min(Picture.MAX_LEVEL, Math.round(luma / p.white() * Picture.MAX_LEVEL)));
      grey.setText(Brightness.words(level * p.white(), p, model.unit.get()));
    }
    int r = p.level(0, s.row(), s.column());
    swatch.setStyle("-fx-background-color: -g-line, rgb(%d, %d, %d);".formatted(r,
        colour ? p.level(1, s.row(), s.column()) : r, colour ? p.level(2, s.row(), s.column()) : r));
    writing = false;
  }
}
