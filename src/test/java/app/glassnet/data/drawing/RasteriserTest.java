package app.glassnet.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RasteriserTest {
  @Test
  void aDotCoversTheAreaOfItsDisc() {
    var dot = new Drawing(List.of(new Stroke(List.of(new Point(0.5, 0.5)), 0.4, false)));
    float[] picture = Rasteriser.rasterise(dot, 100);
    double area = 0;
    for (float v : picture) {
      area += v;
    }
    assertThat(area).isCloseTo(Math.PI * 20 * 20, offset(3.0));
    assertThat(picture[50 * 100 + 50]).isEqualTo(1);
    assertThat(picture[0]).isZero();
  }

  @Test
  void aLineHasItsThicknessAndSoftEdges() {
    var line = new Drawing(List.of(new Stroke(List.of(new Point(0.1, 0.5), new Point(0.9, 0.5)), 0.1, false)));
    float[] picture = Rasteriser.rasterise(line, 25);
    double column = 0;
    for (int y = 0; y < 25; y++) {
      column += picture[y * 25 + 12];
    }
    assertThat(column).isCloseTo(2.5, offset(0.02));
    assertThat(picture).doesNotContain(Float.NaN);
  }

  @Test
  void theEraserTakesInkAwayAndLaterInkStays() {
    var across = List.of(new Point(0.1, 0.5), new Point(0.9, 0.5));
    var down = List.of(new Point(0.5, 0.1), new Point(0.5, 0.9));
    Drawing drawn = new Drawing(List.of(new Stroke(across, 0.1, false), new Stroke(down, 0.2, true)));
    assertThat(Rasteriser.rasterise(drawn, 50)[25 * 50 + 25]).isZero();
    assertThat(Rasteriser.rasterise(drawn, 50)[25 * 50 + 10]).isEqualTo(1);
    Drawing again = drawn.with(new Stroke(across, 0.1, false));
    assertThat(Rasteriser.rasterise(again, 50)[25 * 50 + 25]).isEqualTo(1);
  }

  @Property(tries = 200)
  void everyPixelIsBetweenPaperAndInkAndTheEndsAreInked(@ForAll("drawings") Drawing drawing) {
    float[] picture = Rasteriser.rasterise(drawing, 40);
    for (float v : picture) {
      assertThat(v).isBetween(0f, 1f);
    }
    Stroke last = drawing.strokes().getLast();
    Point end = last.points().getLast();
    int x = Math.min(39, (int) (end.x() * 40));
    int y = Math.min(39, (int) (end.y() * 40));
    assertThat(picture[y * 40 + x]).isGreaterThan(0.5f);
  }

  @Property(tries = 50)
  void twiceTheSizeIsTheSamePicture(@ForAll("drawings") Drawing drawing) {
    float[] small = Rasteriser.rasterise(drawing, 40);
    float[] large = Rasteriser.rasterise(drawing, 80);
    double difference = 0;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        int at = 2 * y * 80 + 2 * x;
        float mean = (large[at] + large[at + 1] + large[at + 80] + large[at + 81]) / 4;
        difference = Math.max(difference, Math.abs(mean - small[y * 40 + x]));
      }
    }
    assertThat(difference).isLessThan(0.5);
  }

  @Test
  void smoothingPassesThroughBothEndsAndStaysNearThePoints() {
    var stroke = new Stroke(List.of(new Point(0, 0), new Point(0.5, 1), new Point(1, 0)), 0.1, false);
    List<Point> line = stroke.smooth(0.01);
    assertThat(line.getFirst()).isEqualTo(new Point(0, 0));
    assertThat(line.getLast()).isEqualTo(new Point(1, 0));
    assertThat(line).hasSizeGreaterThan(20);
    assertThat(line).allSatisfy(p -> assertThat(p.y()).isBetween(0.0, 0.76));
  }

  @Test
  void refusesWhatIsNoStrokeOrNoPicture() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(List.of(), 0.1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(List.of(new Point(0, 0)), 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Point(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Rasteriser.rasterise(Drawing.EMPTY, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Rasteriser.rasterise(Drawing.EMPTY, 5000));
  }

  @Provide
  Arbitrary<Drawing> drawings() {
    Arbitrary<Point> points = Combinators.combine(Arbitraries.doubles().between(0, 0.99),
        Arbitraries.doubles().between(0, 0.99)).as(Point::new);
    Arbitrary<Stroke> strokes = Combinators.combine(points.list().ofMinSize(1).ofMaxSize(8),
        Arbitraries.doubles().between(0.05, 0.3)).as((p, t) -> new Stroke(p, t, false));
    return strokes.list().ofMinSize(1).ofMaxSize(4).map(Drawing::new);
  }
}
