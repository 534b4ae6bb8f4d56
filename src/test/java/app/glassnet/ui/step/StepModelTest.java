package app.glassnet.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepModelTest {
  private final StepModel model = new StepModel();

  @Test
  void staysInsideItsPositions() {
    model.lastProperty().set(3);
    model.step();
    model.step();
    assertThat(model.position()).isEqualTo(2);
    model.go(99);
    assertThat(model.position()).isEqualTo(3);
    model.go(-1);
    model.back();
    assertThat(model.position()).isZero();
    model.go(3);
    model.lastProperty().set(1);
    assertThat(model.position()).isEqualTo(1);
  }

  @Test
  void playsAtItsPaceTimesTheSpeedAndStopsAtTheEnd() {
    model.lastProperty().set(3);
    model.paceProperty().set(Pace.LARGE_MAP);
    model.speedProperty().set(0.5);
    assertThat(model.millisAPosition()).isEqualTo(500);
    model.toggle();
    model.pass(499);
    assertThat(model.position()).isZero();
    assertThat(model.phaseProperty().get()).isBetween(0.99, 0.999);
    model.pass(1);
    assertThat(model.position()).isEqualTo(1);
    model.pass(1000);
    assertThat(model.position()).isEqualTo(3);
    assertThat(model.playingProperty().get()).as("the last position is shown for its time too").isTrue();
    model.pass(500);
    assertThat(model.playingProperty().get()).isFalse();
    assertThat(model.phaseProperty().get()).isEqualTo(1);
    model.toggle();
    assertThat(model.position()).as("from the start").isZero();
  }

  @Test
  void timeDoesNotPassWhileItStands() {
    model.lastProperty().set(3);
    model.pass(1e6);
    assertThat(model.position()).isZero();
    model.toggle();
    model.pass(900);
    model.toggle();
    model.toggle();
    model.pass(900);
    assertThat(model.position()).as("a pause forgets what was waited").isZero();
  }

  @Test
  void withoutMotionTheLastPositionIsShownAtOnce() {
    model.lastProperty().set(7);
    model.motionProperty().set(false);
    model.toggle();
    assertThat(model.position()).isEqualTo(7);
    assertThat(model.playingProperty().get()).isFalse();
  }
}
