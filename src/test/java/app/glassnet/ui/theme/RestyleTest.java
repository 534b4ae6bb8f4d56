package app.glassnet.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class RestyleTest {
  @Test
  void tellsOfEveryChangeOfColourAndSize() {
    var theme = new ThemeModel();
    var node = new Region();
    var first = new AtomicInteger();
    var second = new AtomicInteger();
    Restyle.follow(node, theme, first::incrementAndGet);
    Restyle.follow(node, theme, second::incrementAndGet);
    theme.themeProperty().set(Theme.DARK);
    theme.themeProperty().set(Theme.LIGHT);
    theme.presenterProperty().set(true);
    assertThat(first).hasValue(3);
    assertThat(second).hasValue(3);
  }
}
