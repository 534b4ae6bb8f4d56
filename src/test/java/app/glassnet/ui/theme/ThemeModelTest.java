package app.glassnet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ThemeModelTest {
  @Test
  void bodyTextIs16PixelsAt1080pAndReadableAt720p() {
    assertThat(ThemeModel.bodySize(1920, 1080)).isEqualTo(16);
    assertThat(ThemeModel.bodySize(1280, 720)).isEqualTo(13);
    assertThat(ThemeModel.bodySize(3840, 2160)).isEqualTo(32);
    assertThat(ThemeModel.bodySize(0, 0)).isEqualTo(12);
  }

  @Property
  void aLargerWindowNeverHasSmallerType(@ForAll @DoubleRange(min = 100, max = 8000) double width,
      @ForAll @DoubleRange(min = 100, max = 5000) double height, @ForAll @DoubleRange(min = 0, max = 500) double more) {
    assertThat(ThemeModel.bodySize(width + more, height + more))
        .isGreaterThanOrEqualTo(ThemeModel.bodySize(width, height));
  }

  @Test
  void presenterModeMultipliesBy1Point6() {
    var model = new ThemeModel();
    model.windowSize(1920, 1080);
    model.presenterProperty().set(true);
    assertThat(model.em()).isEqualTo(25.6);
  }

  @Test
  void thePaletteFollowsTheTheme() {
    var model = new ThemeModel();
    model.themeProperty().set(Theme.DARK);
    assertThat(model.palette()).isEqualTo(Theme.DARK.palette());
  }
}
