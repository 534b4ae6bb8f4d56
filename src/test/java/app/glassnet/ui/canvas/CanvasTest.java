package app.glassnet.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class CanvasTest {
  @Test
  void manyWishesToBePaintedAreOnePaintingAFrame(Fx fx) {
    var paintings = new AtomicInteger();
    var canvas = fx.call(() -> new ResizableCanvas((g, w, h) -> paintings.incrementAndGet()));
    fx.show(() -> new StackPane(canvas), 300, 200);
    assertThat(paintings).hasPositiveValue();
    int before = paintings.get();
    fx.run(() -> {
      for (int i = 0; i < 50; i++) {
        canvas.repaint();
      }
    });
    fx.pulses(2);
    assertThat(paintings).hasValue(before + 1);
  }

  @Test
  void nothingIsPaintedWhileHiddenAndTheLatestAfterwards(Fx fx) {
    var paintings = new AtomicInteger();
    var canvas = fx.call(() -> new ResizableCanvas((g, w, h) -> paintings.incrementAndGet()));
    var inner = fx.call(() -> new StackPane(canvas));
    BorderPane root = fx.show(() -> new BorderPane(inner), 300, 200);
    fx.run(() -> root.setCenter(null));
    int before = paintings.get();
    fx.run(canvas::repaint);
    fx.pulses(3);
    assertThat(paintings).hasValue(before);
    fx.run(() -> root.setCenter(inner));
    fx.pulses(2);
    assertThat(paintings.get()).isGreaterThan(before);

    fx.run(() -> canvas.setVisible(false));
    int hidden = paintings.get();
    fx.run(canvas::repaint);
    fx.pulses(3);
    assertThat(paintings).hasValue(hidden);
    fx.run(() -> canvas.setVisible(true));
    fx.pulses(2);
    assertThat(paintings.get()).isGreaterThan(hidden);
  }

  @Test
  void thePainterKnowsTheSizeItIsGiven(Fx fx) {
    double[] size = new double[2];
    var canvas = fx.call(() -> new ResizableCanvas((g, w, h) -> {
      size[0] = w;
      size[1] = h;
    }));
    fx.show(() -> new StackPane(canvas), 320, 240);
    assertThat(size).containsExactly(320, 240);
  }

  @Test
  void aMapIsDrawnWithSharpEdgesInTheColoursOfItsValues(Fx fx) {
    float[] values = {0, 1, -1, 0.5f};
    var map = fx.call(() -> new MapImage(2, 2));
    var canvas = fx.call(() -> new ResizableCanvas((g, w, h) -> {
      map.show(values, 0, ColourScale.ACTIVATION, 1);
      map.draw(g, 0, 0, w, h);
    }));
    fx.show(() -> new StackPane(canvas), 200, 200);
    WritableImage picture = fx.picture();
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        int expected = ColourScale.ACTIVATION.argb(values[(y / 100) * 2 + x / 100], 1);
        assertThat(picture.getPixelReader().getArgb(x, y)).as("%d,%d", x, y).isEqualTo(expected);
      }
    }
    values[0] = -0.25f;
    fx.run(canvas::repaint);
    fx.pulses(2);
    assertThat(fx.picture().getPixelReader().getArgb(50, 50)).isEqualTo(ColourScale.ACTIVATION.argb(-0.25, 1));
  }
}
