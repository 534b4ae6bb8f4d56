package app.glassnet.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ChoiceTest {
  @Test
  void exactlyOneIsChosenAlways(Fx fx) {
    var choice = fx.call(() -> new Segmented<>("Optimiser", List.of("SGD", "RMSProp", "Adam"), s -> s));
    fx.show(() -> new VBox(choice), 400, 200);
    assertThat(choice.getValue()).isEqualTo("SGD");
    fx.click(choice.buttons().get(2));
    assertThat(choice.getValue()).isEqualTo("Adam");
    fx.click(choice.buttons().get(2));
    assertThat(choice.getValue()).isEqualTo("Adam");
    assertThat(choice.buttons().get(2).isSelected()).isTrue();
    fx.type(KeyCode.LEFT);
    assertThat(choice.getValue()).isEqualTo("RMSProp");
    fx.run(() -> choice.setValue("SGD"));
    assertThat(choice.buttons()).extracting(ToggleButton::isSelected).containsExactly(true, false, false);
    assertThatIllegalArgumentException().isThrownBy(() -> choice.setValue("none"));
  }

  @Test
  void whatIsNotAvailableCannotBeChosen(Fx fx) {
    var choice = fx.call(() -> new ChoiceList<>("Network", List.of("a", "b"), s -> s));
    fx.show(() -> new VBox(choice), 400, 200);
    fx.run(() -> choice.setAvailable(s -> s.equals("a"), "b needs a larger picture."));
    fx.click(choice.buttons().get(1));
    assertThat(choice.getValue()).isEqualTo("a");
  }

  @Test
  void segmentsAreEquallyWideWhenTheirWordsAllow(Fx fx) {
    var choice = fx.call(() -> new Segmented<>("", List.of("one", "two", "three"), s -> s));
    fx.show(() -> new VBox(choice), 600, 200);
    List<Double> widths = choice.buttons().stream().map(ToggleButton::getWidth).toList();
    assertThat(widths.stream().mapToDouble(w -> w).max().orElse(0)
        - widths.stream().mapToDouble(w -> w).min().orElse(0)).isLessThan(1.5);
  }

  @Test
  void aLegendSwitchesItsRange(Fx fx) {
    var legend = fx.call(() -> new Legend("activation", app.glassnet.ui.colour.ColourScale.ACTIVATION));
    var range = fx.call(legend::addRange);
    fx.show(() -> new VBox(legend), 400, 200);
    assertThat(range.get()).isEqualTo(Legend.Range.MAP);
    fx.run(() -> range.set(Legend.Range.ALL));
    assertThat(fx.find("#legend-range", Segmented.class).getValue()).isEqualTo(Legend.Range.ALL);
    fx.run(() -> legend.setLimit(2.2));
    assertThat(legend.getAccessibleText()).isEqualTo("activation: −2.20 … 2.20");
  }
}
