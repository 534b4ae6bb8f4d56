package app.glassnet.gallery;

import javafx.scene.control.Label;

/** What a layout should never have, to see that it is found. */
final class FaultyNodes {
  private FaultyNodes() {}

  static Label cut() {
    var label = new Label("far too many words for this place");
    label.setPrefWidth(60);
    return label;
  }

  static Label outside() {
    var label = new Label("beyond the edge");
    label.relocate(380, 100);
    return label;
  }

  static Label tiny() {
    var label = new Label("tiny");
    label.setStyle("-fx-font-size: 7px");
    label.relocate(10, 200);
    return label;
  }

  static Label beneath() {
    var label = new Label("beneath");
    label.relocate(12, 202);
    return label;
  }
}
