package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnTest {
  private static final Texts ENGLISH = Texts.of("digits", Locale.ENGLISH);

  @Test
  void activationsStandWithTheLayerTheyFollow() {
    List<Column> columns = Column.of(ModelCatalog.spec("w1"), ENGLISH);
    assertThat(columns).extracting(Column::title).containsExactly("input", "conv 3×3", "max-pool 2", "conv 3×3",
        "max-pool 2", "flatten", "dense 10");
    assertThat(columns).extracting(Column::then).containsExactly("", "ReLU", "", "ReLU", "", "", "softmax");
    assertThat(columns).extracting(c -> c.shape().toKeras()).containsExactly("28×28×1", "26×26×8", "13×13×8", "11×11×16",
        "5×5×16", "400", "10");
    assertThat(columns).extracting(Column::parameters).containsExactly(0L, 80L, 0L, 1168L, 0L, 0L, 4010L);
  }

  @Test
  void theSlidesNetworkHasTheSlidesNumbers() {
    List<Column> columns = Column.of(ModelCatalog.spec("course-32"), ENGLISH);
    assertThat(columns).extracting(c -> c.shape().toKeras()).containsExactly("32×32×1", "28×28×3", "14×14×3", "588", "20",
        "5");
    assertThat(columns).extracting(Column::parameters).containsExactly(0L, 78L, 0L, 0L, 11_780L, 105L);
  }

  static List<String> names() {
    return ModelCatalog.names();
  }

  /** Nothing of a network goes missing, and every network ends in outputs. */
  @ParameterizedTest
  @MethodSource("names")
  void everyParameterBelongsToAColumn(String name) {
    NetworkSpec spec = ModelCatalog.spec(name);
    List<Column> columns = Column.of(spec, ENGLISH);
    assertThat(columns.stream().mapToLong(Column::parameters).sum()).isEqualTo(spec.parameterCount());
    assertThat(columns.getLast().form()).isEqualTo(Form.OUTPUTS);
    assertThat(columns.getFirst().isInput()).isTrue();
  }
}
