package app.glassnet.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PointingTest {
  @Test
  void movingPreviewsAndClicksPinSeveralThings(Fx fx) {
    var pointing = new Pointing<CellGrid.Cell>();
    var grid = new CellGrid(0, 0, 2, 2, 100, 0);
    StackPane view = fx.show(() -> {
      var pane = new StackPane();
      pointing.follow(pane, p -> grid.at(p.getX(), p.getY()).orElse(null));
      return pane;
    }, 400, 400);
    fx.moveTo(view, 0.1, 0.1);
    assertThat(pointing.hovered()).isEqualTo(new CellGrid.Cell(0, 0));
    fx.clickAt(view, 0.1, 0.1);
    fx.clickAt(view, 0.4, 0.4);
    assertThat(pointing.pinned()).containsExactly(new CellGrid.Cell(0, 0), new CellGrid.Cell(1, 1));
    fx.clickAt(view, 0.1, 0.1);
    assertThat(pointing.pinned()).containsExactly(new CellGrid.Cell(1, 1));
    fx.moveTo(view, 0.9, 0.9);
    assertThat(pointing.hovered()).isNull();
    assertThat(pointing.focus()).isEqualTo(new CellGrid.Cell(1, 1));
    fx.clickAt(view, 0.9, 0.9);
    assertThat(pointing.pinned()).isEmpty();
    fx.run(() -> pointing.pinOnly(Set.of(new CellGrid.Cell(1, 0))));
    assertThat(pointing.focus()).isEqualTo(new CellGrid.Cell(1, 0));
  }
}
