package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderTest {

  @Property(tries = 200)
  void everyExampleComesOnce(@ForAll @IntRange(min = 0, max = 300) int size, @ForAll long seed, @ForAll long epoch) {
    assertThat(places(shuffled(size, seed, epoch))).containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
  }

  @Test
  void seedAndEpochDecideAlone() {
    Order order = shuffled(50, 3, 0);
    order.arrange(BatchOrder.SHUFFLED, 3, 7, 1);
    assertThat(places(order)).isEqualTo(places(shuffled(50, 3, 7)));
    assertThat(places(order)).isNotEqualTo(places(shuffled(50, 3, 8))).isNotEqualTo(places(shuffled(50, 4, 7)));
  }

  @Test
  void theOrderIsTheSameOnEveryMachine() {
    // Worked out apart from this program, in Python.
    assertThat(places(shuffled(10, 1, 0))).containsExactly(PINNED);
  }

  private static final int[] PINNED = {3, 9, 4, 1, 7, 6, 0, 2, 5, 8};

  private static Order shuffled(int size, long seed, long epoch) {
    Order order = new Order(size);
    order.arrange(BatchOrder.SHUFFLED, seed, epoch, 1);
    return order;
  }

  private static int[] places(Order order) {
    return IntStream.range(0, order.size()).map(order::at).toArray();
  }
}
