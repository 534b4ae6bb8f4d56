package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SoftmaxStepTest {

  @Test
  void oneTwoThree() {
    SoftmaxStep step = SoftmaxStep.of(new float[] {1, 2, 3});
    assertThat(step.probability(0)).isEqualTo(0.0900, within(5e-5));
    assertThat(step.probability(1)).isEqualTo(0.2447, within(5e-5));
    assertThat(step.probability(2)).isEqualTo(0.6652, within(5e-5));
    assertThat(step.max()).isEqualTo(3);
    assertThat(step.winner()).isEqualTo(2);
    assertThat(step.crossEntropy(2)).isEqualTo(-Math.log(0.66524096), within(1e-6));
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    SoftmaxStep step = SoftmaxStep.of(new float[] {1000, -1000});
    assertThat(step.probability(0)).isEqualTo(1);
    assertThat(step.crossEntropy(1)).isEqualTo(2000);
    assertThat(step.gradient(1)).containsExactly(1, -1);
  }

  @Property
  void probabilitiesAddUpToOneAndTheGradientToZero(
      @ForAll @Size(min = 1, max = 12) float @FloatRange(min = -50, max = 50) [] logits) {
    SoftmaxStep step = SoftmaxStep.of(logits);
    double sum = 0;
    double gradient = 0;
    for (int k = 0; k < logits.length; k++) {
      sum += step.probability(k);
      gradient += step.gradient(0)[k];
      assertThat(step.terms().get(k).shifted()).isLessThanOrEqualTo(0);
    }
    assertThat(sum).isEqualTo(1, within(1e-12));
    assertThat(gradient).isEqualTo(0, within(1e-12));
  }
}
