package app.glassnet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void printsChannelsLastForKerasAndFirstForUs() {
    Shape shape = Shape.of(3, 28, 14);
    assertThat(shape.toKeras()).isEqualTo("28×14×3");
    assertThat(shape).hasToString("3×28×14");
    assertThat(Shape.of(400).toKeras()).isEqualTo("400");
    assertThat(shape.size()).isEqualTo(1176);
  }

  @Test
  void refusesWhatIsNoShape() {
    assertThatThrownBy(() -> Shape.of()).hasMessageContaining("at least one axis");
    assertThatThrownBy(() -> Shape.of(3, 0)).hasMessageContaining("[3, 0]");
    assertThatThrownBy(() -> Shape.of(1 << 16, 1 << 16)).hasMessageContaining("more numbers than an array can");
  }
}
