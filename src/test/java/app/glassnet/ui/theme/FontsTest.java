package app.glassnet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FontsTest {
  @Test
  void everyFontThatIsAskedForShips(Fx fx) {
    fx.run(Fonts::load);
    assertThat(Fonts.text(16).getName()).isEqualTo("Inter Regular");
    assertThat(Fonts.semibold(16).getName()).isEqualTo("Inter Semi Bold");
    assertThat(Fonts.number(16).getName()).isEqualTo("JetBrains Mono Regular");
    assertThat(Fonts.numberBold(16).getName()).isEqualTo("JetBrains Mono Bold");
    assertThat(Font.getFamilies()).contains("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono");
  }

  @Test
  void theirLicencesShipToo() {
    assertThat(Fonts.class.getResource("/fonts/Inter-OFL.txt")).isNotNull();
    assertThat(Fonts.class.getResource("/fonts/JetBrainsMono-OFL.txt")).isNotNull();
  }
}
