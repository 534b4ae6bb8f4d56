package app.glassnet.ui.colour;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourScaleTest {
  @ParameterizedTest
  @CsvSource({"ACTIVATION,-1,#C8550B", "ACTIVATION,0,#F3F1EC", "ACTIVATION,1,#0B62A8", "WEIGHT,-1,#8C5109",
      "WEIGHT,0,#F3F1EC", "WEIGHT,1,#01665E", "GRADIENT,-1,#762A83", "GRADIENT,0,#F3F1EC", "GRADIENT,1,#1B7837",
      "INTENSITY,0,#000000", "INTENSITY,0.5,#808080", "INTENSITY,1,#FFFFFF", "PROBABILITY,0,#F3F1EC",
      "PROBABILITY,1,#2A3F7E"})
  void theGivenColoursStandWhereTheyShould(ColourScale scale, double value, String colour) {
    assertThat(hex(scale.argb(value, 1))).isEqualTo(colour);
    assertThat(hex(scale.argb(value * 3.5, 3.5))).isEqualTo(colour);
  }

  @Test
  void probabilitiesPassThroughTheirTeal() {
    int teal = 0xFF21918C;
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i <= 1024; i++) {
      nearest = Math.min(nearest, Oklab.of(ColourScale.PROBABILITY.argb(i / 1024.0, 1)).distance(Oklab.of(teal)));
    }
    assertThat(nearest).isLessThan(0.003);
  }

  @ParameterizedTest
  @EnumSource(ColourScale.class)
  void stepsLookEven(ColourScale scale) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 0; i < 32; i++) {
      double from = i / 32.0;
      double step = Oklab.of(scale.argb(from, 1)).distance(Oklab.of(scale.argb(from + 1 / 32.0, 1)));
      if (scale != ColourScale.INTENSITY || i > 1) {
        least = Math.min(least, step);
        most = Math.max(most, step);
      }
    }
    assertThat(most / least).isLessThan(scale == ColourScale.INTENSITY ? 2 : 1.6);
  }

  @Property
  void textOnAnyCellCanBeRead(@ForAll ColourScale scale, @ForAll @DoubleRange(min = -1, max = 1) double value) {
    int cell = scale.argb(value, 1);
    assertThat(Contrast.ratio(ColourScale.textOn(cell), ColourScale.toColor(cell))).isGreaterThanOrEqualTo(4.5);
  }

  @Property
  void textOnAnyColourAtAllCanBeRead(@ForAll int rgb) {
    Color cell = ColourScale.toColor(rgb);
    assertThat(Contrast.ratio(ColourScale.textOn(rgb), cell)).isGreaterThanOrEqualTo(4.5);
  }

  @Property
  void signedScalesAreEquallyStrongOnBothSides(@ForAll @DoubleRange(min = 0, max = 1) double value) {
    for (ColourScale scale : ColourScale.values()) {
      if (scale.signed()) {
        double reach = reach(scale, 1);
        assertThat(reach(scale, value)).isCloseTo(reach * value, org.assertj.core.data.Offset.offset(0.01));
        assertThat(reach(scale, -value)).isCloseTo(reach(scale, -1) * value,
            org.assertj.core.data.Offset.offset(0.01));
      }
    }
  }

  @Property
  void aFilledMapHasTheColoursOfItsValues(@ForAll ColourScale scale,
      @ForAll @Size(min = 12, max = 12) float[] values, @ForAll @FloatRange(min = 0.01f, max = 100f) float limit) {
    int[] pixels = new int[9];
    scale.fill(values, 3, pixels, limit);
    for (int i = 0; i < 9; i++) {
      assertThat(pixels[i]).isEqualTo(scale.argb(values[3 + i], limit));
    }
  }

  @Test
  void valuesBeyondTheLimitAndOddOnesHaveColoursToo() {
    assertThat(ColourScale.ACTIVATION.argb(9, 1)).isEqualTo(ColourScale.ACTIVATION.argb(1, 1));
    assertThat(ColourScale.ACTIVATION.argb(Double.NEGATIVE_INFINITY, 1)).isEqualTo(ColourScale.ACTIVATION.argb(-1, 1));
    assertThat(hex(ColourScale.ACTIVATION.argb(Double.NaN, 1))).isEqualTo("#D6246E");
    assertThat(ColourScale.ACTIVATION.argb(5, 0)).isEqualTo(ColourScale.ACTIVATION.zero());
    assertThat(ColourScale.PROBABILITY.argb(-1, 1)).isEqualTo(ColourScale.PROBABILITY.zero());
  }

  @Test
  void theLimitIsTheLargestFiniteMagnitude() {
    assertThat(ColourScale.limit(new float[] {1, -3, Float.NaN, Float.POSITIVE_INFINITY, 2})).isEqualTo(3);
    assertThat(ColourScale.limit(new float[] {9, 1, -2, 9}, 1, 2)).isEqualTo(2);
    assertThat(ColourScale.limit(new float[0])).isZero();
  }

  @Property
  void oklabGoesThereAndBack(@ForAll int rgb) {
    assertThat(Oklab.of(rgb).argb()).isEqualTo(rgb | 0xFF000000);
  }

  private static double reach(ColourScale scale, double value) {
    return Oklab.of(scale.argb(value, 1)).distance(Oklab.of(scale.zero()));
  }

  private static String hex(int argb) {
    return "#%06X".formatted(argb & 0xFFFFFF);
  }
}
