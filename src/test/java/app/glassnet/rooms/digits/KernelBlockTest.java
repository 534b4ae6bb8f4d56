package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelBlockTest {
  static List<String> names() {
    return ModelCatalog.names();
  }

  /** Every weight of every layer is drawn exactly once. */
  @ParameterizedTest
  @MethodSource("names")
  void everyWeightHasOnePlace(String name) {
    NetworkSpec spec = ModelCatalog.spec(name);
    for (KernelBlock block : KernelBlock.of(spec)) {
      int size = spec.parameters().get(block.key()).shape().size();
      assertThat(block.count() * block.rows() * block.columns()).as(block.key()).isEqualTo(size);
      float[] numbered = new float[size];
      for (int i = 0; i < size; i++) {
        numbered[i] = i;
      }
      boolean[] seen = new boolean[size];
      for (int p = 0; p < block.count(); p++) {
        for (int k = 0; k < block.rows() * block.columns(); k++) {
          int at = (int) block.value(numbered, p, k);
          assertThat(seen[at]).isFalse();
          seen[at] = true;
        }
      }
    }
  }

  @Test
  void aDenseLayerBehindMapsIsDrawnInTheirShape() {
    KernelBlock dense = KernelBlock.of(ModelCatalog.spec("w1")).getLast();
    assertThat(dense.rows()).isEqualTo(5);
    assertThat(dense.columns()).isEqualTo(5);
    assertThat(dense.group()).isEqualTo(16);
    assertThat(dense.filters()).isEqualTo(10);
    // Unit 3, map 2, row 1, column 4: input 2·25 + 1·5 + 4 = 59 of 400, unit 3 of 10.
    float[] w = new float[4000];
    w[59 * 10 + 3] = 7;
    assertThat(dense.value(w, 3 * 16 + 2, 1 * 5 + 4)).isEqualTo(7);
  }

  @Test
  void anMlpsFirstWeightsAreThePicturesOfItsUnits() {
    KernelBlock first = KernelBlock.of(ModelCatalog.spec("mlp")).getFirst();
    assertThat(first.rows()).isEqualTo(28);
    assertThat(first.columns()).isEqualTo(28);
    assertThat(first.count()).isEqualTo(128);
  }
}
