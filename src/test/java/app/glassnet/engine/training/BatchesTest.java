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
    Batches batches = new Batches(new Numbered(examples, Shape.of(1, 2, 2), 3));
    for (int epoch = 0; epoch < 3; epoch++) {
      List<Integer> seen = new ArrayList<>();
      while (seen.size() < examples) {
        Batch taken = batches.next(batch, seed, BatchOrder.SHUFFLED);
        assertThat(batches.isFirst()).isEqualTo(seen.isEmpty());
        assertThat(taken.inputs()).hasSize(taken.size() * 4);
        assertThat(taken.targets()).hasSize(taken.size());
        assertThat(taken.lengths()).isNull();
        for (int i = 0; i < taken.size(); i++) {
          assertThat(taken.input(i)).containsOnly(taken.index(i));
          assertThat(taken.target(i)).containsExactly(taken.index(i) % 3);
          seen.add(taken.index(i));
        }
      }
      assertThat(seen).doesNotHaveDuplicates();
      assertThat(batches.epoch()).isEqualTo(epoch + 1.0);
    }
  }

  @Test
  void theLastBatchOfAnEpochIsSmaller() {
    Batches batches = new Batches(new Numbered(10, Shape.of(1), 2));
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sizes.add(batches.next(4, 1, BatchOrder.SHUFFLED).size());
    }
    assertThat(sizes).containsExactly(4, 4, 2, 4);
    assertThat(batches.epoch()).isEqualTo(1.4);
  }

  @Test
  void theArraysAreUsedAgain() {
    Batches batches = new Batches(new Numbered(100, Shape.of(3), 2));
    Batch batch = batches.next(10, 1, BatchOrder.SHUFFLED);
    float[] inputs = batch.inputs();
    float[] targets = batch.targets();
    batches.next(10, 1, BatchOrder.SHUFFLED);
    assertThat(batch.inputs()).isSameAs(inputs);
    assertThat(batch.targets()).isSameAs(targets);
  }

  @Property(tries = 200)
  void inStatefulOrderEachExampleContinuesTheOneAtItsPlaceInTheBatchBefore(
      @ForAll @IntRange(min = 1, max = 60) int examples, @ForAll @IntRange(min = 1, max = 20) int size) {
    Batches batches = new Batches(new Numbered(examples, Shape.of(1), 1));
    int streams = Math.min(size, examples);
    int length = examples / streams;
    for (int epoch = 0; epoch < 2; epoch++) {
      for (int k = 0; k < length; k++) {
        Batch batch = batches.next(size, 1, BatchOrder.STATEFUL);
        assertThat(batch.size()).isEqualTo(streams);
        assertThat(batches.isFirst()).isEqualTo(k == 0);
        for (int i = 0; i < streams; i++) {
          assertThat(batch.index(i)).isEqualTo(i * length + k);
        }
      }
    }
  }

  @Test
  void anotherOrderBeginsAnEpoch() {
    Batches batches = new Batches(new Numbered(10, Shape.of(1), 1));
    batches.next(4, 1, BatchOrder.SHUFFLED);
    assertThat(batches.next(4, 1, BatchOrder.IN_ORDER).index(0)).isZero();
    assertThat(batches.epoch()).isEqualTo(1.4);
    assertThat(batches.next(4, 1, BatchOrder.IN_ORDER).index(3)).isEqualTo(7);
    assertThat(batches.next(2, 1, BatchOrder.STATEFUL).index(1)).isEqualTo(5);
    assertThat(batches.next(5, 1, BatchOrder.STATEFUL).index(1)).as("other streams begin anew").isEqualTo(2);
    assertThat(batches.isFirst()).isTrue();
  }
}
