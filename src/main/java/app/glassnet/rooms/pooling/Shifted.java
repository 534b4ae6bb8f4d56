package app.glassnet.rooms.pooling;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerAlone;
import app.glassnet.engine.layer.Relu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Input, convolution (with ReLU) and pool for the input moved by 0, 1, 2 … pixels, all made by the engine's layers.
 *
 * @param shapes of one channel of the three, [rows, columns] each
 * @param maps for every number of pixels the three maps
 * @param comparisons for every number of pixels, how much each of the three changed from where the input was not moved
 */
record Shifted(int[][] shapes, List<float[][]> maps, List<Comparison[]> comparisons) {
  /** Input, convolution, pool. */
  static final int STAGES = 3;

  static Shifted of(Grid grid, Settings settings, Shift shift) throws IOException {
    Shape shape = grid.shape();
    boolean convolves = Math.min(grid.rows(), grid.columns()) >= 3;
    Conv2d conv = Conv2d.of(1, convolves ? 3 : 1);
    float[][] kernel = convolves ? shift.kernel().load() : new float[][] {{1}, {0}};
    Shape mid = conv.outputShape(shape);
    Layer pool = settings.fitted(mid.dim(1), mid.dim(2)).layer(mid.dim(1), mid.dim(2));
    Shape end = pool.outputShape(mid);
    int[][] shapes = {{grid.rows(), grid.columns()}, {mid.dim(1), mid.dim(2)}, {end.dim(1), end.dim(2)}};
    List<float[][]> maps = new ArrayList<>();
    List<Comparison[]> comparisons = new ArrayList<>();
    int farthest = Math.min(Shift.FARTHEST, Math.max(grid.rows(), grid.columns()) - 1);
    for (int pixels = 0; pixels <= farthest; pixels++) {
      float[] input = shift.of(grid.values(), grid.rows(), grid.columns(), pixels);
      float[] sums = LayerAlone.forward(conv, shape, input, kernel[0], kernel[1]);
      float[] convolved = LayerAlone.forward(new Relu(), mid, sums);
      maps.add(new float[][] {input, convolved, LayerAlone.forward(pool, mid, convolved)});
      Comparison[] all = new Comparison[STAGES];
      for (int i = 0; i < STAGES; i++) {
        all[i] = Comparison.of(maps.getFirst()[i], maps.getLast()[i], shapes[i][0], shapes[i][1], pixels);
      }
      comparisons.add(all);
    }
    return new Shifted(shapes, maps, comparisons);
  }

  /** How far the input can be moved here, in pixels. */
  int farthest() {
    return maps.size() - 1;
  }

  /** |after − before| of one of the three. */
  float[] difference(int stage, int pixels) {
    float[] before = maps.getFirst()[stage];
    float[] after = maps.get(pixels)[stage];
    float[] difference = new float[before.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = Math.abs(after[i] - before[i]);
    }
    return difference;
  }
}
