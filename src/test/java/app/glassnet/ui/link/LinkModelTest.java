package app.glassnet.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkModelTest {
  private static final Spot IN = new Spot("in", 1, 2);
  private static final Spot OUT = new Spot("out", 0, 0);
  private static final Spot OTHER = new Spot("out", 3, 3);
  private final LinkModel link = new LinkModel();

  @Test
  void whatBelongsTogetherIsLitBothWays() {
    link.setRelation(s -> s.equals(OTHER) ? Set.of(OTHER) : Set.of(IN, OUT));
    link.hoveredProperty().set(IN);
    assertThat(link.isLit("out", 0, 0)).isTrue();
    link.hoveredProperty().set(OUT);
    assertThat(link.isLit("in", 1, 2)).isTrue();
    link.hoveredProperty().set(null);
    assertThat(link.litProperty().get()).isEmpty();
  }

  @Test
  void pinsAreLitWhileThePointerIsOnNothing() {
    link.togglePin(OUT);
    link.togglePin(OTHER);
    assertThat(link.litProperty().get()).containsExactlyInAnyOrder(OUT, OTHER);
    assertThat(link.focus()).isEqualTo(OTHER);
    link.hoveredProperty().set(IN);
    assertThat(link.litProperty().get()).containsExactly(IN);
    assertThat(link.focus()).isEqualTo(IN);
    link.hoveredProperty().set(null);
    link.togglePin(OTHER);
    link.runningProperty().set(IN);
    assertThat(link.litProperty().get()).containsExactlyInAnyOrder(OUT, IN);
  }

  @Test
  void aRelationThatRestsOnSettingsIsAskedAgain() {
    int[] reach = {1};
    link.setRelation(s -> Set.of(new Spot("out", reach[0], 0)));
    link.hoveredProperty().set(IN);
    reach[0] = 2;
    link.refresh();
    assertThat(link.isLit("out", 2, 0)).isTrue();
    assertThat(link.isLit("out", 1, 0)).isFalse();
  }
}
