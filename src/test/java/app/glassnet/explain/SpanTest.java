package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void spansClipAtTheBorder() {
    assertThat(new Span(-2, 3).clip(3)).isEqualTo(new Span(0, 2));
    assertThat(new Span(1, 1).clip(3)).isEqualTo(new Span(1, 1));
    assertThat(new Span(-5, -1).clip(3).isEmpty()).isTrue();
    assertThat(new Span(3, 9).clip(3).isEmpty()).isTrue();
    assertThat(Span.whole(4).contains(3)).isTrue();
    assertThat(Span.whole(4).contains(4)).isFalse();
  }

  @Test
  void aSpanDoesNotEndBeforeItStarts() {
    assertThat(new Span(3, 2).length()).isZero();
    assertThatThrownBy(() -> new Span(3, 1)).hasMessageContaining("3..1");
  }
}
