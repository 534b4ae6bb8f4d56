package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool1d;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.GlobalAvgPool1d;
import app.glassnet.engine.layer.GlobalAvgPool2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.MaxPool2d;

/**
 * How the window of any pooling layer slides: a signal [channels, time] counts as a picture of one row, and a global
 * pool has a window as large as its input.
 */
record PoolWindow(Axis rows, Axis columns) {
  static PoolWindow of(Layer layer, Shape input) {
    return switch (layer) {
      case MaxPool2d pool -> new PoolWindow(pool.vertical(input), pool.horizontal(input));
      case AvgPool2d pool -> new PoolWindow(pool.vertical(input), pool.horizontal(input));
      case MaxPool1d pool -> new PoolWindow(whole(1), pool.time(input));
      case AvgPool1d pool -> new PoolWindow(whole(1), pool.time(input));
      case GlobalAvgPool2d _ -> new PoolWindow(whole(input.dim(1)), whole(input.dim(2)));
      case GlobalAvgPool1d _ -> new PoolWindow(whole(1), whole(input.dim(1)));
      default -> throw new IllegalArgumentException("a pooling layer is needed, got " + layer.kerasType());
    };
  }

  private static Axis whole(int length) {
    return new Axis(length, length, 1, 1, 0, 0, 1);
  }

  /** Cells of one channel of the output. */
  int outputs() {
    return rows.out() * columns.out();
  }
}
