package app.glassnet.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"5|5", "-7|−7", "0|0", "-0.0|0", "0.125|0.125", "-0.62|−0.620", "1.77|1.77",
      "12.345|12.3", "9.996|10.0", "99.96|100", "123.456|123", "1168|1,168", "1234.5|1,235", "999.9|1,000",
      "225034|225,034", "0.001|0.00100", "0.00012345|0.000123", "0.00001234|1.23e−5", "-1.5e-7|−1.50e−7", "NaN|NaN",
      "Infinity|∞", "-Infinity|−∞", "1e20|1.00e20"})
  void integersAsIntegersOthersWithThreeSignificantDigits(double value, String words) {
    assertThat(Numbers.format(value)).isEqualTo(words);
  }

  @Property
  void whatIsWrittenIsWithinHalfAPercent(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    double read = Double.parseDouble(Numbers.format(value).replace('−', '-').replace(",", ""));
    assertThat(read).isCloseTo(value, org.assertj.core.data.Offset.offset(Math.abs(value) * 0.0051));
  }

  @Test
  void chosenNumbersAreAsShortAsTheyCanBe() {
    assertThat(Numbers.exact(0.001)).isEqualTo("0.001");
    assertThat(Numbers.exact(0.25)).isEqualTo("0.25");
    assertThat(Numbers.exact(64)).isEqualTo("64");
    assertThat(Numbers.exact(1e-4)).isEqualTo("0.0001");
    assertThat(Numbers.exact(-0.5)).isEqualTo("−0.5");
  }

  @Test
  void fixedDecimalsNeverShowANegativeZero() {
    assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.fixed(-1.005, 1)).isEqualTo("−1.0");
  }

  @Test
  void sharesArePercentages() {
    assertThat(Numbers.percent(0.998)).isEqualTo("99.8 %");
    assertThat(Numbers.percent(0.0009)).isEqualTo("0.1 %");
    assertThat(Numbers.percent(0.0001)).isEqualTo("0 %");
    assertThat(Numbers.percent(1)).isEqualTo("100 %");
  }

  @Property
  void fullPrecisionTellsEveryFloatFromItsNeighbours(@ForAll float value) {
    assertThat(Float.parseFloat(Numbers.full(value).replace('−', '-'))).isEqualTo(value == 0 ? 0f : value);
  }

  @Test
  void decimalPointsStandBelowEachOther() {
    List<String> lines = Numbers.aligned(List.of("−0.62", "1.77", "12", "100.5"));
    assertThat(lines).extracting(String::length).containsOnly(6);
    assertThat(lines.get(0)).isEqualTo("\u2007−0.62");
    assertThat(lines.get(2)).isEqualTo("\u200712\u2007\u2007\u2007");
  }

  @Test
  void shapesAreSpokenWithTimes() {
    assertThat(Numbers.shape(28, 28, 1)).isEqualTo("28×28×1");
  }
}
