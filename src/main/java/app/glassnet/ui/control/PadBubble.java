package app.glassnet.ui.control;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.ExampleDrawing;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A drawing pad in a bubble; every movement of the pen is told at once. */
final class PadBubble {
  private static final double SIDE = 20;

  private final ThemeModel theme;
  private final DrawingPad pad;
  private final VBox box;
  private PopOver bubble;
  private boolean showing;

  PadBubble(ThemeModel theme, Texts texts, Consumer<Drawing> drawn) {
    this.theme = theme;
    pad = new DrawingPad(theme, texts.get("pad"));
    pad.setId("picture-pad");
    pad.setHint(texts.get("pad.hint"));
    pad.thicknessProperty().set(0.09);
    pad.setDrawing(ExampleDrawing.three());
    Button undo = Buttons.quiet(texts.get("pad.undo"), pad::undo);
    undo.disableProperty().bind(pad.undoableProperty().not());
    Button clear = Buttons.quiet(texts.get("pad.clear"), pad::clear);
    clear.setId("picture-pad-clear");
    var tools = new HBox(undo, clear);
    tools.getStyleClass().add("button-row");
    box = new VBox(pad, tools);
    box.getStyleClass().add("pad-bubble");
    pad.drawingProperty().addListener((o, before, now) -> {
      if (!showing) {
        drawn.accept(now);
      }
    });
  }

  Drawing drawing() {
    return pad.getDrawing();
  }

  void show(Drawing drawing) {
    showing = true;
    pad.setDrawing(drawing);
    showing = false;
  }

  void toggle(Node anchor) {
    if (bubble != null && bubble.isShowing()) {
      bubble.hide();
      return;
    }
    double side = SIDE * theme.em();
    pad.setMinSize(side, side);
    pad.setPrefSize(side, side);
    bubble = Bubbles.around(box, PopOver.ArrowLocation.RIGHT_TOP);
    bubble.show(anchor);
    pad.requestFocus();
  }
}
