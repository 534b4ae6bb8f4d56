package app.glassnet.rooms.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sum that is said is the network's own sum, for every kind of layer. */
class ArithmeticTest {
  private static final Texts ENGLISH = Texts.of("digits", Locale.ENGLISH);

  static List<String> names() {
    return List.of("w1", "mlp", "lenet5", "course-32");
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatTheNetworkComputed(String name) throws Exception {
    NetworkSpec spec = ModelCatalog.spec(name);
    DigitsData data = DigitsData.load();
    try (TrainingRun run = TrainingRun.open(DigitsData.blank(name), DigitsData.fitting(spec, data.train()),
        DigitsData.fitting(spec, data.heldOut()), new Settings(32, new Adam(), 1))) {
      run.reset(5).join();
      float[] input = new float[spec.input().size()];
      DigitsData.fitting(spec, data.test()).copyInput(0, input, 0);
      Trace trace = run.trace(input).join();
      Map<String, float[]> parameters = run.weights().join().arrays();
      List<Column> columns = Column.of(spec, ENGLISH);
      StripScene scene = new StripScene(columns, trace, parameters, null, null, RangeMode.LAYER, Quantity.ACTIVATION, -1,
          Theme.LIGHT.palette(), 16);
      Random random = new Random(3);
      for (Column column : columns.subList(1, columns.size())) {
        for (int i = 0; i < 25; i++) {
          Unit unit = new Unit(column.shown(), random.nextInt(column.count()), random.nextInt(column.rows()),
              random.nextInt(column.columns()));
          check(scene, column, unit);
        }
      }
    }
  }

  private static void check(StripScene scene, Column column, Unit unit) {
    Arithmetic said = Arithmetic.of(scene, unit, ENGLISH);
    assertThat(said).isNotNull();
    assertThat(said.terms()).isNotEmpty();
    float computed = scene.trace().layers().get(column.shown()).output()[column.index(unit)];
    String result = said.result().substring(said.result().lastIndexOf(' ') + 1);
    if (column.form() == StripLayout.Form.OUTPUTS) {
      assertThat(said.result()).endsWith(Numbers.percent(computed));
    } else {
      // Three digits are said; the sum behind them is worked out in 64 bits, the engine's in 32.
      assertThat(Double.parseDouble(result.replace(Numbers.MINUS, '-').replace(",", "")))
          .isCloseTo(computed, within(Math.max(0.0006, Math.abs(computed) * 0.006)));
    }
  }
}
