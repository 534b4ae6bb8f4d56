package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.NetworkSpec;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {
  private final NetworkSpec w1 = ModelCatalog.spec("w1");

  @Test
  void aFirstConvolutionSeesItsKernel() {
    int unit = (3 * 26 + 10) * 26 + 20;
    assertThat(ReceptiveField.of(w1, 0, unit)).isEqualTo(field(10, 12, 20, 22));
    assertThat(ReceptiveField.of(w1, 1, unit)).as("through the ReLU").isEqualTo(field(10, 12, 20, 22));
  }

  @Test
  void convolutionPoolConvolutionSeesEightByEight() {
    int unit = (5 * 11 + 2) * 11 + 4;
    ReceptiveField seen = ReceptiveField.of(w1, w1.indexOf("conv2"), unit);
    assertThat(seen).isEqualTo(field(4, 11, 8, 15));
    assertThat(seen.size()).isEqualTo(64);
    assertThat(seen.contains(4, 8)).isTrue();
    assertThat(seen.contains(3, 8)).isFalse();
  }

  @Test
  void whatGoesIntoAUnitIsItsFieldInItsOwnLayersInput() {
    int unit = (5 * 11 + 2) * 11 + 4;
    assertThat(ReceptiveField.of(w1, 3, unit, 3)).isEqualTo(field(2, 4, 4, 6));
    assertThat(ReceptiveField.of(w1, 3, unit, 1)).isEqualTo(field(4, 9, 8, 13));
  }

  @Test
  void aFlattenedUnitIsTheCellItWas() {
    int unit = (15 * 5 + 4) * 5 + 3;
    assertThat(ReceptiveField.of(w1, w1.indexOf("flatten"), unit)).isEqualTo(ReceptiveField.of(w1, 5, unit));
    assertThat(ReceptiveField.of(w1, w1.indexOf("flatten"), unit, 6)).isEqualTo(field(4, 4, 3, 3));
  }

  @Test
  void denseAndSoftmaxSeeEverythingBeforeThem() {
    assertThat(ReceptiveField.of(w1, w1.indexOf("dense1"), 7, 6)).isEqualTo(field(0, 4, 0, 4));
    assertThat(ReceptiveField.of(w1, w1.indexOf("softmax"), 7, 7)).isEqualTo(field(0, 0, 0, 399));
    assertThat(ReceptiveField.of(w1, w1.indexOf("softmax"), 7).rows()).as("two pools of 2 leave the last two rows out")
        .isEqualTo(new Span(0, 25));
  }

  @Test
  void theBorderClipsWhatIsSeenNotWhatWouldBe() {
    Conv2d same = Conv2d.of(1, 3).withPadding(Padding.SAME);
    NetworkSpec spec = NetworkSpec.of("two", Shape.of(1, 6, 6), same, new Relu(), same);
    ReceptiveField corner = ReceptiveField.of(spec, 2, 0);
    assertThat(corner.rows()).isEqualTo(new Span(0, 2));
    assertThat(corner.fullRows()).isEqualTo(new Span(-2, 2));
    assertThat(ReceptiveField.of(spec, 2, 35).columns()).isEqualTo(new Span(3, 5));
    assertThat(ReceptiveField.of(spec, 2, 35).fullColumns()).isEqualTo(new Span(3, 7));
  }

  @Test
  void strideAndDilationReachFurther() {
    NetworkSpec spec = NetworkSpec.of("far", Shape.of(1, 20, 20), Conv2d.of(1, 3).withStride(2, 3),
        Conv2d.of(1, 3).withDilation(2, 1), MaxPool2d.of(2), new Flatten(), Dense.of(2));
    assertThat(ReceptiveField.of(spec, 1, 0)).isEqualTo(field(0, 10, 0, 8));
    assertThat(ReceptiveField.of(spec, 2, 0)).isEqualTo(field(0, 12, 0, 11));
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> ReceptiveField.of(w1, 9, 0)).hasMessage("layer 9: there are 9, counted from 0");
    assertThatThrownBy(() -> ReceptiveField.of(w1, 8, 10)).hasMessage("unit 10: there are 10, counted from 0");
    assertThatThrownBy(() -> ReceptiveField.of(w1, 3, 0, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ReceptiveField field(int top, int bottom, int left, int right) {
    Span rows = new Span(top, bottom);
    Span columns = new Span(left, right);
    return new ReceptiveField(rows, columns, rows, columns);
  }
}
