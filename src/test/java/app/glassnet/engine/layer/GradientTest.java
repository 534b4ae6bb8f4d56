package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer's gradients against central differences of Σ(y·dy). */
class GradientTest {
  private static final int BATCH = 3;

  static Stream<Arguments> layers() {
    Conv2d conv = Conv2d.of(3, 3);
    return Stream.of(
        of(conv, Shape.of(2, 6, 5), 0.25f),
        of(conv.withPadding(Padding.SAME).withStride(2, 2), Shape.of(2, 6, 5), 0.25f),
        of(conv.withDilation(2, 1).withPadding(Padding.explicit(1, 2, 0, 3)), Shape.of(2, 6, 5), 0.25f),
        of(new MaxPool2d(3, 2, 2, 1, Padding.SAME), Shape.of(2, 5, 4), 0.002f),
        of(MaxPool2d.of(2), Shape.of(2, 5, 4), 0.002f),
        of(new AvgPool2d(3, 2, 2, 1, Padding.SAME), Shape.of(2, 5, 4), 0.25f),
        of(AvgPool2d.of(2), Shape.of(2, 5, 4), 0.25f),
        of(new Flatten(), Shape.of(2, 3, 2), 0.25f),
        of(Dense.of(4), Shape.of(5), 0.25f),
        of(Dense.of(4), Shape.of(3, 5), 0.25f),
        of(Dense.of(2), Shape.of(2, 3, 4), 0.25f),
        of(new Relu(), Shape.of(8), 0.01f),
        of(new Softmax(), Shape.of(6), 0.01f),
        of(new Dropout(0.4), Shape.of(6), 0.25f),
        of(Conv1d.of(3, 3), Shape.of(2, 7), 0.25f),
        of(Conv1d.of(3, 3).withPadding(Padding.SAME).withStride(2), Shape.of(2, 8), 0.25f),
        of(Conv1d.of(2, 3).withPadding(Padding.CAUSAL).withDilation(2), Shape.of(2, 8), 0.25f),
        of(Conv1d.of(2, 4).withPadding(Padding.explicit(3, 1)).withStride(3), Shape.of(3, 9), 0.25f),
        of(MaxPool1d.of(2), Shape.of(2, 7), 0.002f),
        of(new MaxPool1d(3, 2, Padding.SAME), Shape.of(2, 8), 0.002f),
        of(new AvgPool1d(3, 2, Padding.explicit(2, 1)), Shape.of(2, 8), 0.25f),
        of(new GlobalAvgPool1d(), Shape.of(3, 5), 0.25f),
        of(new GlobalAvgPool2d(), Shape.of(3, 2, 4), 0.25f),
        of(new BatchNorm(0.9, 0.001), Shape.of(2, 3, 4), 0.25f),
        of(new BatchNorm(), Shape.of(3), 0.25f),
        trained(new BatchNorm(0.9, 0.001), Shape.of(2, 3, 4)),
        trained(new BatchNorm(0.5, 0.1), Shape.of(3, 5)),
        trained(new BatchNorm(), Shape.of(3)),
        of(new LeakyRelu(0.1), Shape.of(8), 0.01f),
        of(new LeakyRelu(-0.5), Shape.of(8), 0.01f),
        of(new Sigmoid(), Shape.of(2, 4), 0.01f),
        of(new Tanh(), Shape.of(2, 4), 0.01f),
        of(Permute.of(2, 1), Shape.of(3, 4), 0.25f),
        of(Permute.of(3, 1, 2), Shape.of(2, 3, 4), 0.25f),
        of(Residual.of(Dense.of(4), new Tanh(), Dense.of(5)), Shape.of(5), 0.01f),
        of(Residual.of(Conv2d.of(4, 3).withPadding(Padding.SAME).withStride(2, 2), new LeakyRelu(0.5))
            .withSkip(Conv2d.of(4, 1).withStride(2, 2)), Shape.of(2, 5, 4), 0.002f),
        of(Residual.of(Residual.of(Conv1d.of(3, 3).withPadding(Padding.CAUSAL))).withSkip(Conv1d.of(3, 1)),
            Shape.of(3, 5), 0.25f));
  }

  private static Arguments of(Layer layer, Shape input, float step) {
    return Arguments.of(Named.of(layer + " on " + input, layer), input, step, false);
  }

  private static Arguments trained(Layer layer, Shape input) {
    return Arguments.of(Named.of(layer + " in training on " + input, layer), input, 0.01f, true);
  }

  /** The step is large where the layer is linear, and stays between two neighbouring numbers where order matters. */
  @ParameterizedTest
  @MethodSource("layers")
  void agreesWithDifferences(Layer layer, Shape inputShape, float step, boolean training) {
    SeededRandom random = new SeededRandom(21);
    try (LayerProbe probe = new LayerProbe(layer, inputShape, BATCH)) {
      float[] x = LayerProbe.spread(BATCH * inputShape.size(), random);
      float[] dy = LayerProbe.spread(BATCH * probe.outputShape.size(), random);
      for (Parameter p : probe.parameters) {
        float[] values = LayerProbe.spread(p.value().size(), random);
        for (int i = 0; i < values.length && p.spec().name().endsWith("variance"); i++) {
          values[i] = Math.abs(values[i]) + 0.5f;
        }
        p.value().set(values);
      }
      probe.forward(training, x);
      float[] gradient = probe.backward(dy);
      List<float[]> parameterGradients = probe.parameters.stream().map(p -> p.gradient().toArray()).toList();
      check("x", gradient, probe.input.value(), step, () -> objective(probe, dy, training));
      for (int i = 0; i < parameterGradients.size(); i++) {
        Parameter p = probe.parameters.get(i);
        if (!p.spec().trainable()) {
          continue;
        }
        check(p.spec().name(), parameterGradients.get(i), p.value(), step, () -> objective(probe, dy, training));
      }
    }
  }

  private static double objective(LayerProbe probe, float[] dy, boolean training) {
    float[] y = probe.forward(training, probe.input.value().toArray());
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += (double) y[i] * dy[i];
    }
    return sum;
  }

  private static void check(String what, float[] gradient, Tensor values, float step,
      DoubleSupplier objective) {
    for (int i = 0; i < gradient.length; i++) {
      float[] start = values.toArray();
      values.write(i, new float[] {start[i] + step}, 0, 1);
      double up = objective.getAsDouble();
      values.write(i, new float[] {start[i] - step}, 0, 1);
      double down = objective.getAsDouble();
      values.set(start);
      double want = (up - down) / (2 * step);
      assertThat((double) gradient[i]).as("gradient of %s[%d]", what, i)
          .isCloseTo(want, within(1e-3 * Math.max(1, Math.abs(want))));
    }
  }
}
