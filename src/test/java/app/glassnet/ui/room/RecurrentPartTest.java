package app.glassnet.ui.room;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecurrentPartTest {
  @Test
  void aLayerWithoutStepsIsRefused() {
    assertThatThrownBy(() -> new RecurrentPart(List.of(), Map.of(), 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
