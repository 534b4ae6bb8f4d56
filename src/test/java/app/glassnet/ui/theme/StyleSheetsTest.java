package app.glassnet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class StyleSheetsTest {
  @Test
  void labelsTakeInkAndSizeFromTheThemeAndFollowIt(Fx fx) {
    var label = fx.call(() -> new Label("words"));
    fx.show(() -> new VBox(label), 1280, 720);
    assertThat(label.getTextFill()).isEqualTo(Theme.LIGHT.palette().ink());
    assertThat(label.getFont().getFamily()).isEqualTo("Inter");
    assertThat(label.getFont().getSize()).isEqualTo(13);
    fx.run(() -> {
      fx.theme().themeProperty().set(Theme.DARK);
      fx.theme().presenterProperty().set(true);
    });
    fx.pulses(2);
    assertThat(label.getTextFill()).isEqualTo(Theme.DARK.palette().ink());
    assertThat(fx.scene().getStylesheets()).as("old tokens are gone").hasSize(2);
    assertThat(label.getFont().getSize()).isCloseTo(13 * 1.6, offset(0.001));
  }

  @Test
  void controlsFxFindsEveryColourItAsksFor(Fx fx) {
    List<String> warnings = new ArrayList<>();
    Logger css = Logger.getLogger("javafx.css");
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord r) {
        warnings.add(String.valueOf(r.getMessage()));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    css.addHandler(handler);
    try {
      var anchor = fx.call(() -> new Button("?"));
      fx.show(() -> new VBox(anchor, new RangeSlider(0, 10, 2, 8), new StatusBar(), new SegmentedButton()), 800, 600);
      var popover = fx.call(() -> {
        var p = new PopOver(new Label("hello"));
        p.show(anchor);
        return p;
      });
      fx.pulses(3);
      assertThat(popover.getScene().getStylesheets()).containsAll(fx.scene().getStylesheets());
      fx.run(() -> popover.hide(javafx.util.Duration.ZERO));
    } finally {
      css.removeHandler(handler);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void coloursAreWrittenAsCss() {
    assertThat(StyleSheets.css(Color.web("#FBFAF7"))).isEqualTo("#fbfaf7");
  }
}
