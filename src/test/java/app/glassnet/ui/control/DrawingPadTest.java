package app.glassnet.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Rasteriser;
import app.glassnet.data.drawing.Stroke;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class DrawingPadTest {
  private static DrawingPad open(Fx fx) {
    var pad = fx.call(() -> new DrawingPad(fx.theme(), "pad"));
    fx.show(() -> new StackPane(pad), 400, 400);
    return pad;
  }

  @Test
  void aDragIsAStrokeAndEveryMovementIsTold(Fx fx) {
    DrawingPad pad = open(fx);
    var changes = new AtomicInteger();
    fx.run(() -> pad.drawingProperty().addListener(o -> {
      pad.getDrawing();
      changes.incrementAndGet();
    }));
    fx.drag(pad, new Point2D(0.2, 0.5), new Point2D(0.5, 0.5), new Point2D(0.8, 0.5));
    assertThat(pad.getDrawing().strokes()).hasSize(1);
    Stroke stroke = pad.getDrawing().strokes().getFirst();
    assertThat(stroke.points().getFirst().x()).isBetween(0.19, 0.21);
    assertThat(stroke.points().getLast().x()).isBetween(0.79, 0.81);
    assertThat(changes.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatIsShownIsWhatIsRasterised(Fx fx) {
    DrawingPad pad = open(fx);
    fx.drag(pad, new Point2D(0.2, 0.3), new Point2D(0.6, 0.2), new Point2D(0.7, 0.6), new Point2D(0.3, 0.8));
    fx.pulses(2);
    WritableImage picture = fx.picture();
    float[] ink = Rasteriser.rasterise(pad.getDrawing(), 400);
    int wrong = 0;
    for (int i = 0; i < ink.length; i++) {
      boolean roundCorner = (i % 400 < 4 || i % 400 > 395) && (i / 400 < 4 || i / 400 > 395);
      if (roundCorner) {
        continue;
      }
      double shown = (picture.getPixelReader().getArgb(i % 400, i / 400) & 255) / 255.0;
      wrong += Math.abs(shown - (0.09 + 0.91 * ink[i])) > 0.4 ? 1 : 0;
    }
    assertThat(wrong).isZero();
  }

  @Test
  void undoRedoAndClearGoThroughTheHistory(Fx fx) {
    DrawingPad pad = open(fx);
    assertThat(pad.undoableProperty().get()).isFalse();
    fx.drag(pad, new Point2D(0.2, 0.5), new Point2D(0.8, 0.5));
    fx.drag(pad, new Point2D(0.5, 0.2), new Point2D(0.5, 0.8));
    Drawing both = pad.getDrawing();
    fx.type(KeyCode.CONTROL, KeyCode.Z);
    assertThat(pad.getDrawing().strokes()).hasSize(1);
    fx.type(KeyCode.CONTROL, KeyCode.Y);
    assertThat(pad.getDrawing()).isEqualTo(both);
    fx.type(KeyCode.DELETE);
    assertThat(pad.getDrawing()).isEqualTo(Drawing.EMPTY);
    fx.run(pad::undo);
    assertThat(pad.getDrawing()).isEqualTo(both);
    assertThat(pad.redoableProperty().get()).isTrue();
  }

  @Test
  void theEraserTakesInkAway(Fx fx) {
    DrawingPad pad = open(fx);
    fx.drag(pad, new Point2D(0.2, 0.5), new Point2D(0.8, 0.5));
    fx.run(() -> pad.eraserProperty().set(true));
    fx.drag(pad, new Point2D(0.5, 0.3), new Point2D(0.5, 0.7));
    assertThat(Rasteriser.rasterise(pad.getDrawing(), 100)[50 * 100 + 50]).isZero();
    fx.pulses(2);
    assertThat(fx.picture().getPixelReader().getArgb(200, 200) & 255).isLessThan(40);
  }
}
