package app.glassnet.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Property(tries = 200)
  void everyPartRunsOnceAndNoTwoThreadsShareANumber(@ForAll @IntRange(max = 50) int parts, @ForAll boolean worthIt) {
    AtomicIntegerArray runs = new AtomicIntegerArray(Math.max(1, parts));
    AtomicIntegerArray atWork = new AtomicIntegerArray(Workers.COUNT);
    AtomicInteger clashes = new AtomicInteger();
    Workers.run(parts, worthIt, (part, worker) -> {
      clashes.addAndGet(atWork.incrementAndGet(worker) - 1);
      runs.incrementAndGet(part);
      atWork.decrementAndGet(worker);
    });
    assertThat(clashes).hasValue(0);
    for (int i = 0; i < parts; i++) {
      assertThat(runs.get(i)).isEqualTo(1);
    }
  }

  /** Each of two parts waits for the other to begin: they can only end side by side. */
  @Test
  void partsRunSideBySideWhereThereAreProcessors() {
    CountDownLatch begun = new CountDownLatch(Math.min(2, Workers.COUNT));
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Workers.run(2, true, (_, worker) -> {
      threads.add(Thread.currentThread());
      assertThat(Thread.currentThread().isDaemon()).isEqualTo(worker > 0);
      begun.countDown();
      awaitQuietly(begun);
    });
    assertThat(threads).hasSize(Math.min(2, Workers.COUNT));
  }

  @Test
  void aPartMayHaveWorkOfItsOwn() {
    AtomicInteger inner = new AtomicInteger();
    Workers.run(4, true, (_, _) -> Workers.run(5, true, (_, _) -> inner.incrementAndGet()));
    assertThat(inner).hasValue(20);
  }

  @Test
  void whatAPartThrowsIsThrownAfterThePartsAtWorkHaveEnded() {
    AtomicInteger atWork = new AtomicInteger();
    for (int round = 0; round < 50; round++) {
      assertThatThrownBy(() -> Workers.run(20, true, (part, _) -> {
        atWork.incrementAndGet();
        try {
          if (part == 3) {
            throw new IllegalStateException("part 3");
          }
        } finally {
          atWork.decrementAndGet();
        }
      })).hasMessage("part 3");
      assertThat(atWork).hasValue(0);
    }
  }

  @Test
  void anInterruptIsKeptForTheCaller() {
    Thread.currentThread().interrupt();
    Workers.run(8, true, (_, _) -> Thread.onSpinWait());
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
