package app.glassnet.rooms.kernels;

import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.theme.Restyle;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.scene.layout.Pane;

/** Three kernels from the same start, with three learning rates, and their losses below. */
final class RatesStage extends Pane {
  private static final double LARGEST_CELL = 4.6;
  private static final double LEAST_PLOT = 11;

  final MapPane start;
  final List<MapPane> ways;
  final MapPane hidden;
  final LinePlot loss;
  private final ThemeModel theme;

  RatesStage(ThemeModel theme, MapPane start, List<MapPane> ways, MapPane hidden, LinePlot loss) {
    this.theme = theme;
    this.start = start;
    this.ways = ways;
    this.hidden = hidden;
    this.loss = loss;
    setMinSize(0, 0);
    getChildren().add(start);
    getChildren().addAll(ways);
    getChildren().addAll(hidden, loss);
    Restyle.follow(this, theme, this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    MatrixContent k = start.view.content();
    if (k == null || getWidth() < 50 || getHeight() < 50) {
      return;
    }
    double em = theme.em();
    double gap = em * 1.6;
    double head = start.head();
    double foot = ways.stream().mapToDouble(MapPane::foot).max().orElse(0);
    double margin = 8;
    double column = (getWidth() - 4 * gap) / 5;
    double side = Math.min(Math.min(column - margin, getHeight() - head - foot - margin - LEAST_PLOT * em),
        k.rows() * LARGEST_CELL * em);
    List<MapPane> all = List.of(start, ways.get(0), ways.get(1), ways.get(2), hidden);
    for (int i = 0; i < all.size(); i++) {
      all.get(i).place(4 + i * (column + gap), 0, side, side, column + gap * 0.6);
    }
    double y = head + side + foot + margin + em;
    loss.resizeRelocate(0, y, getWidth(), Math.max(0, getHeight() - y));
  }
}
