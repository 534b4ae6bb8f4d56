package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.MaxPool2d;
import java.util.ArrayList;
import java.util.List;

/**
 * The way back through a pooling layer: what reaches one input cell. A max-pool hands the gradient of a window to its
 * winner (factor 1) and to no other cell (factor 0); an average shares it (factor 1/n for a window of n real cells).
 */
public final class PoolBackward {
  private PoolBackward() {}

  /**
   * The gradient of one input cell, with a term for every window it lies in.
   *
   * @param layer any pooling layer, with a window or global
   * @param shape shape of its input, [channels, height, width] or [channels, time]
   * @param input one example of that shape, row-major
   * @param outputGradients ∂L/∂y of that example, row-major
   * @param cell the input cell's place, row-major
   * @throws IllegalArgumentException when the arrays do not fit, the cell does not exist or the layer does not pool
   */
  public static GradientStep of(Layer layer, Shape shape, float[] input, float[] outputGradients, int cell) {
    PoolWindow window = PoolWindow.of(layer, shape);
    Checks.length("input", input, shape.size());
    Checks.length("output gradients", outputGradients, shape.dim(0) * window.outputs());
    Checks.index("cell", cell, shape.size());
    int perChannel = shape.size() / shape.dim(0);
    int channel = cell / perChannel;
    int row = cell % perChannel / window.columns().in();
    int column = cell % window.columns().in();
    boolean max = layer instanceof MaxPool2d || layer instanceof MaxPool1d;
    List<GradientStep.Term> terms = new ArrayList<>();
    for (int i = 0; i < window.outputs(); i++) {
      int output = channel * window.outputs() + i;
      PoolStep step = PoolStep.of(layer, shape, input, output);
      for (PoolStep.Cell seen : step.cells()) {
        if (seen.inputRow() == row && seen.inputColumn() == column) {
          double factor = !max ? 1.0 / step.cells().size() : seen == step.winningCell() ? 1 : 0;
          terms.add(new GradientStep.Term(output, outputGradients[output], factor));
        }
      }
    }
    return GradientStep.of(terms);
  }
}
