package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final NetworkSpec SPEC = ModelCatalog.spec("w1");

  @Test
  void nothingChangesThem() {
    Map<String, float[]> given = Network.initialWeights(SPEC, 1).arrays();
    Weights weights = new Weights(SPEC, given);
    given.get("conv1.w")[0] = 99;
    weights.array("conv1.w")[0] = 99;
    weights.arrays().get("conv1.w")[0] = 99;
    assertThat(weights.value("conv1.w", 0)).isNotEqualTo(99);
    assertThat(weights).isEqualTo(Network.initialWeights(SPEC, 1)).hasSameHashCodeAs(Network.initialWeights(SPEC, 1));
    assertThat(weights).isNotEqualTo(Network.initialWeights(SPEC, 2));
    assertThat(weights.size()).isEqualTo(5258);
    assertThat(weights.keys()).containsExactly("conv1.w", "conv1.b", "conv2.w", "conv2.b", "dense1.w", "dense1.b");
  }

  @Test
  void saysWhatDoesNotFit() {
    Map<String, float[]> arrays = Network.initialWeights(SPEC, 1).arrays();
    arrays.put("conv1.b", new float[7]);
    assertThatThrownBy(() -> new Weights(SPEC, arrays)).hasMessage(
        "parameter conv1.b of network \"w1\" has 7 numbers, its shape 8 needs 8");
    arrays.remove("conv1.b");
    assertThatThrownBy(() -> new Weights(SPEC, arrays)).hasMessageContaining("needs parameter conv1.b of shape 8");
    arrays.put("conv9.w", new float[1]);
    assertThatThrownBy(() -> new Weights(SPEC, arrays)).hasMessageContaining("no parameter conv9.w");
  }
}
