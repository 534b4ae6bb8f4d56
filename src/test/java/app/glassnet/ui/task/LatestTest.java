package app.glassnet.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LatestTest {
  private final Fx fx;

  LatestTest(Fx fx) {
    this.fx = fx;
  }

  @Test
  void whileOneIsUnderWayOnlyTheLastIsKept() {
    CompletableFuture<Void> gate = new CompletableFuture<>();
    AtomicInteger begun = new AtomicInteger();
    List<Integer> received = new ArrayList<>();
    Latest<Integer, Integer> latest = fx.call(() -> new Latest<>(i -> {
      begun.incrementAndGet();
      gate.join();
      return i * 10;
    }, received::add, e -> received.add(-1)));
    fx.run(() -> {
      for (int i = 1; i <= 100; i++) {
        latest.ask(i);
      }
    });
    CompletableFuture<?> settled = fx.call(latest::settled);
    assertThat(settled).isNotDone();
    gate.complete(null);
    fx.waitUntil("settled", settled::isDone);
    assertThat(received).containsExactly(10, 1000);
    assertThat(begun).hasValue(2);
  }

  @Test
  void whatGoesWrongIsToldAndTheNextIsDone() {
    List<String> received = new ArrayList<>();
    Latest<String, String> latest = fx.call(() -> new Latest<>(s -> {
      if (s.isEmpty()) {
        throw new IllegalStateException("empty");
      }
      return s;
    }, received::add, e -> received.add(e.getMessage())));
    fx.run(() -> latest.ask(""));
    fx.waitUntil("told", () -> latest.settled().isDone());
    fx.run(() -> latest.ask("next"));
    fx.waitUntil("done", () -> latest.settled().isDone());
    assertThat(received).containsExactly("empty", "next");
  }
}
