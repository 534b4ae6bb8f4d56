package app.glassnet.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracerTest {
  private final NetworkSpec spec = NetworkSpec.of("traced", Shape.of(1, 6, 6), Conv2d.of(3, 3), new Relu(),
      AvgPool2d.of(2), new Flatten(), Dense.of(4), new Softmax());
  private final Network network = Network.create(spec, 6);
  private final Tracer tracer = new Tracer(spec);
  private final float[] input = new float[36];

  TracerTest() {
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) Math.sin(i);
    }
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void aTraceHoldsEveryLayer() {
    Trace trace = run(TraceDetail.OUTPUTS);
    assertThat(trace.layers()).extracting(LayerTrace::name).isEqualTo(spec.layerNames());
    assertThat(trace.layer("pool1").shape()).isEqualTo(Shape.of(3, 2, 2));
    assertThat(trace.input(0)).isEqualTo(input).isNotSameAs(input);
    assertThat(trace.input(2)).isSameAs(trace.layer("relu1").output());
    assertThat(trace.inputShape(1)).isEqualTo(Shape.of(3, 4, 4));
    assertThat(trace.logits()).isEqualTo(trace.layer("dense1").output());
    assertThat(trace.probabilities()).isEqualTo(trace.layer("softmax").output());
    assertThat(trace.loss()).isNaN();
    assertThat(trace.hasGradients()).isFalse();
    assertThat(trace.layer(0).gradient()).isNull();
  }

  @Test
  void theLossIsThatOfTheLabel() {
    Trace trace = run(TraceDetail.loss(2));
    assertThat(trace.loss()).isEqualTo(-Math.log(trace.probabilities()[2]), within(1e-6));
  }

  /** Central differences on the input; small enough a step to stay off most kinks of ReLU, large enough for 32 bits. */
  @Test
  void theInputsGradientIsTheSlopeOfTheLoss() {
    Trace trace = run(TraceDetail.gradients(1));
    float step = 1e-3f;
    for (int i = 0; i < input.length; i++) {
      float kept = input[i];
      input[i] = kept + step;
      double up = run(TraceDetail.loss(1)).loss();
      input[i] = kept - step;
      double down = run(TraceDetail.loss(1)).loss();
      input[i] = kept;
      assertThat((double) trace.inputGradient()[i]).as("input " + i)
          .isEqualTo((up - down) / (2 * step), within(2e-3));
    }
  }

  @Test
  void theLogitsGradientIsProbabilityLessTarget() {
    Trace trace = run(TraceDetail.gradients(3));
    float[] gradient = trace.layer("dense1").gradient();
    for (int k = 0; k < 4; k++) {
      assertThat(gradient[k]).isEqualTo(trace.probabilities()[k] - (k == 3 ? 1 : 0), within(1e-6f));
    }
    assertThat(trace.layers()).allSatisfy(layer -> assertThat(layer.gradient()).hasSameSizeAs(layer.output()));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> tracer.run(network.pass(1), new float[5], TraceDetail.OUTPUTS))
        .hasMessage("network \"traced\" reads 36 numbers (1×6×6), got 5");
    assertThatThrownBy(() -> run(TraceDetail.loss(4))).hasMessageContaining("label 4 of example 0 is not one of the 4 classes");
    assertThatThrownBy(() -> new TraceDetail(null, true)).hasMessageContaining("need a label");
  }

  private Trace run(TraceDetail detail) {
    return tracer.run(network.pass(1), input, detail);
  }
}
