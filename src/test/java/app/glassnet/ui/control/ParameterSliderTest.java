package app.glassnet.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ParameterSliderTest {
  @Test
  void aLogarithmicSliderStopsAtOneTwoFive(Fx fx) {
    assertThat(ParameterSlider.logarithmicStops(1e-4, 0.1))
        .containsExactly(1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2, 0.1);
    assertThatIllegalArgumentException().isThrownBy(() -> ParameterSlider.logarithmicStops(0, 1));
  }

  @Test
  void keysAndMouseMoveFromStopToStop(Fx fx) {
    var slider = fx.call(() -> ParameterSlider.of("Batch size", new double[] {16, 32, 64, 128}, 64));
    fx.show(() -> new VBox(slider), 400, 200);
    assertThat(slider.getValue()).isEqualTo(64);
    assertThat(fx.find(".control-value", Label.class).getText()).isEqualTo("64");
    fx.run(() -> slider.slider().requestFocus());
    fx.type(KeyCode.RIGHT);
    assertThat(slider.getValue()).isEqualTo(128);
    fx.type(KeyCode.HOME);
    assertThat(slider.getValue()).isEqualTo(16);
    fx.clickAt(slider.slider(), 0.4, 0.5);
    assertThat(slider.getValue()).isEqualTo(32);
    assertThat(fx.find(".control-value", Label.class).getText()).isEqualTo("32");
  }

  @Test
  void aValueBetweenStopsMovesToTheNearest(Fx fx) {
    var slider = fx.call(() -> ParameterSlider.integers("Units", 1, 8, 3));
    fx.run(() -> slider.setValue(5.4));
    assertThat(slider.getValue()).isEqualTo(5);
    fx.run(() -> slider.setValue(99));
    assertThat(slider.getValue()).isEqualTo(8);
  }

  @Test
  void aBadCombinationCannotBeSetAndOneLineSaysWhy(Fx fx) {
    var slider = fx.call(() -> ParameterSlider.integers("Stride", 1, 6, 5));
    fx.show(() -> new VBox(slider), 400, 200);
    fx.run(() -> slider.setValid(v -> v <= 3, "A larger stride leaves no output."));
    assertThat(slider.getValue()).isEqualTo(3);
    assertThat(slider.slider().getMax()).isEqualTo(2);
    assertThat(fx.find(".control-reason", Label.class).isVisible()).isTrue();
    fx.run(() -> slider.setValue(6));
    assertThat(slider.getValue()).isEqualTo(3);
    fx.run(() -> slider.setValid(v -> true, ""));
    assertThat(slider.getValue()).isEqualTo(3);
    assertThat(slider.slider().getValue()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> slider.setValid(v -> false, ""));
  }
}
