package app.glassnet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.colour.Contrast;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private record Pair(String name, Color text, Color ground) {}

  @ParameterizedTest
  @EnumSource(Theme.class)
  void allTextCanBeReadOnEveryGroundItStandsOn(Theme theme) {
    Palette p = theme.palette();
    var pairs = new ArrayList<Pair>();
    for (Color ground : List.of(p.ground(), p.panel(), p.rail(), p.hover(), p.empty())) {
      pairs.add(new Pair("ink", p.ink(), ground));
      pairs.add(new Pair("secondary", p.secondary(), ground));
    }
    for (Color ground : List.of(p.ground(), p.panel())) {
      pairs.add(new Pair("accent", p.accent(), ground));
      pairs.add(new Pair("good", p.good(), ground));
      pairs.add(new Pair("link", p.link(), ground));
      pairs.add(new Pair("bad", p.bad(), ground));
    }
    pairs.add(new Pair("ink on raised", p.ink(), p.raised()));
    pairs.add(new Pair("on button", p.onButton(), p.button()));
    pairs.add(new Pair("on accent", p.onAccent(), p.accent()));
    assertThat(pairs).allSatisfy(
        pair -> assertThat(Contrast.ratio(pair.text(), pair.ground())).as("%s", pair).isGreaterThanOrEqualTo(4.5));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void thePadIsDarkInBothThemes(Theme theme) {
    assertThat(Contrast.ratio(Color.WHITE, theme.palette().slate())).isGreaterThan(15);
  }
}
