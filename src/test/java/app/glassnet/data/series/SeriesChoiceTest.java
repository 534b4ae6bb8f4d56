package app.glassnet.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesChoiceTest {
  @ParameterizedTest
  @EnumSource
  void everySampleThatShipsIsRead(SampleSeries sample) throws Exception {
    assertThat(SeriesChoice.sample(sample).load().rows()).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void aSeedGivesTheSameNumbersAgain(Generator generator) throws Exception {
    double[] once = SeriesChoice.generated(generator, 7).load().column("value");
    assertThat(generator.make(7).column("value")).isEqualTo(once);
    assertThat(java.util.Arrays.equals(generator.make(8).column("value"), once)).isEqualTo(!generator.random());
  }

  @Test
  void theCourseCountsToFourteenAndTheSineHasAPeriodOfTwenty() throws Exception {
    assertThat(Generator.COUNT.make(1).column("value")).startsWith(1, 2, 3).endsWith(13, 14).hasSize(14);
    double[] sine = Generator.SINE.make(1).column("value");
    assertThat(sine[5]).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(sine[43]).isEqualTo(sine[3], org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void anOwnFileStandsInTheState(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.csv");
    Files.writeString(file, "a;b\n1,5;2\n2,5;3\n");
    SeriesChoice choice = SeriesChoice.own(file);
    Files.delete(file);
    assertThat(choice.load().column("a")).containsExactly(1.5, 2.5);
    assertThatThrownBy(() -> SeriesChoice.own(file)).isInstanceOf(DataException.class).hasMessageContaining("mine.csv");
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new SeriesChoice(SeriesChoice.Kind.SAMPLE, "moon", 0, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
