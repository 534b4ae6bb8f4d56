package app.glassnet.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.layer.ParameterSpec;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void givesTheWorkedNumbers() {
    Schedule drop = new Schedule.Drop(100, 0.5);
    assertThat(drop.factor(99)).isEqualTo(1);
    assertThat(drop.factor(250)).isEqualTo(0.25);
    Schedule cosine = new Schedule.Cosine(100, 0.1);
    assertThat(cosine.factor(0)).isEqualTo(1);
    assertThat(cosine.factor(50)).isCloseTo(0.55, within(1e-12));
    assertThat(cosine.factor(100)).isCloseTo(0.1, within(1e-12));
    assertThat(cosine.factor(100_000)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void everyScheduleComesBackFromJson() {
    for (Schedule schedule : List.of(new Schedule.Constant(), new Schedule.Drop(7, 0.3), new Schedule.Cosine(9, 0))) {
      assertThat(Schedule.read(Schedule.write(schedule))).isEqualTo(schedule);
    }
    assertThat(Schedule.read(JsonNodeFactory.instance.objectNode())).isEqualTo(new Schedule.Constant());
    assertThatThrownBy(() -> Schedule.read(JsonNodeFactory.instance.objectNode().put("type", "wild")))
        .hasMessageContaining("wild");
    assertThatThrownBy(() -> new Schedule.Drop(0, 0.5)).hasMessageContaining("every 1 or more");
    assertThatThrownBy(() -> new Schedule.Cosine(5, 2)).hasMessageContaining("0 to 1");
  }

  @Test
  void clippingByNormKeepsTheDirectionOverAllArrays() {
    assertThat(clipped(new Clipping(0, 1), 5)).containsExactly(new float[] {0.6f, -0.8f}, within(1e-6f));
    assertThat(clipped(new Clipping(0, 6), 5)).containsExactly(3, -4);
    assertThat(clipped(new Clipping(2, 0), 5)).containsExactly(2, -2);
    assertThat(clipped(new Clipping(3.5, 2.5), 5))
        .containsExactly(new float[] {3 * 2.5f / 4.6097722f, -3.5f * 2.5f / 4.6097722f}, within(1e-6f));
    assertThat(clipped(Clipping.NONE, Double.NaN)).containsExactly(3, -4);
    assertThatThrownBy(() -> new Clipping(-1, 0)).hasMessageContaining("no limit");
  }

  /** Gradients 3 and −4 in two arrays, clipped. */
  private static float[] clipped(Clipping clipping, double norm) {
    try (Parameter a = parameter("a", 3); Parameter b = parameter("b", -4)) {
      assertThat(clipping.apply(List.of(a, b))).isEqualTo(Double.valueOf(norm));
      return new float[] {a.gradient().toArray()[0], b.gradient().toArray()[0]};
    }
  }

  private static Parameter parameter(String name, float gradient) {
    Parameter p = new Parameter(name, new ParameterSpec(name, Shape.of(1), Initializer.ZEROS, 1, 1), new Tensor(1),
        new Tensor(1));
    p.gradient().set(new float[] {gradient});
    return p;
  }
}
