package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchesTest {

  @Property(tries = 200)
  void anEpochHoldsEveryExampleOnceWhateverTheBatchSize(@ForAll @IntRange(min = 1, max = 40) int examples,
      @ForAll @IntRange(min = 1, max = 50) int batch, @ForAll long seed) {
    Batches batches = new Batches(new Numbered(examples, Shape.of(1, 2, 2), 3), seed);
    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> seen = new ArrayList<>();
      while (seen.size() < examples) {
        int count = batches.next(batch, seed);
        assertThat(batches.inputs()).hasSize(count * 4);
        assertThat(batches.labels()).hasSize(count);
        for (int i = 0; i < count; i++) {
          assertThat(batches.input(i)).containsOnly(batches.index(i));
          assertThat(batches.labels()[i]).isEqualTo(batches.index(i) % 3);
          seen.add(batches.index(i));
        }
      }
      assertThat(seen).doesNotHaveDuplicates();
      assertThat(batches.epoch()).isEqualTo(epoch + 1.0);
    }
  }

  @Test
  void theLastBatchOfAnEpochIsSmaller() {
    Batches batches = new Batches(new Numbered(10, Shape.of(1), 2), 1);
    assertThat(new int[] {batches.next(4, 1), batches.next(4, 1), batches.next(4, 1), batches.next(4, 1)})
        .containsExactly(4, 4, 2, 4);
    assertThat(batches.epoch()).isEqualTo(1.4);
  }

  @Test
  void theArraysAreUsedAgain() {
    Batches batches = new Batches(new Numbered(100, Shape.of(3), 2), 1);
    batches.next(10, 1);
    float[] inputs = batches.inputs();
    int[] labels = batches.labels();
    batches.next(10, 1);
    assertThat(batches.inputs()).isSameAs(inputs);
    assertThat(batches.labels()).isSameAs(labels);
  }
}
