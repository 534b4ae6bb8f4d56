package app.glassnet.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.DataException;
import app.glassnet.data.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CsvTest {
  private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

  @BeforeEach
  void inEnglish() {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
  }

  @AfterEach
  void asItWas() {
    Locale.setDefault(Locale.Category.DISPLAY, before);
  }

  @Test
  void findsOutHowAFileIsWritten() throws IOException {
    CsvTable dutch = read("\uFEFFdatum;graden;\"wind; kracht\"\r\n01-02-2020;1,5;1.234,5\r\n02-02-2020;;3\r\n");
    assertThat(dutch.form()).isEqualTo(new CsvForm(';', true, true, 0, "dd-MM-uuuu"));
    assertThat(dutch.names()).containsExactly("graden", "wind; kracht");
    assertThat(dutch.column("graden")).containsExactly(1.5, Double.NaN);
    assertThat(dutch.column("wind; kracht")).containsExactly(1234.5, 3);
    assertThat(dutch.gaps("graden")).containsExactly(1);
    assertThat(dutch.line(1)).isEqualTo(3);

    CsvTable bare = read("1\n2.5\n\nNA\n-3e2\n");
    assertThat(bare.form()).isEqualTo(new CsvForm(',', false, false, -1, ""));
    assertThat(bare.names()).containsExactly("column 1");
    assertThat(bare.column("column 1")).containsExactly(1, 2.5, Double.NaN, -300);
    assertThat(bare.line(2)).isEqualTo(4);

    CsvTable words = read("when\twhat\tmuch\n1949-01\tx\t1\n1949-02\ty\t2");
    assertThat(words.names()).containsExactly("much");
    assertThat(words.dates()).containsExactly("1949-01", "1949-02");
  }

  @Test
  void readsTheSamplesThatShip() throws IOException {
    assertThat(sample("air-passengers").column("passengers")).hasSize(144).startsWith(112).endsWith(432);
    assertThat(sample("air-passengers").form().datePattern()).isEqualTo("uuuu-MM");
    assertThat(sample("co2").gaps("co2")).hasSize(59);
    assertThat(sample("co2").form().datePattern()).isEqualTo("uuuuMMdd");
    assertThat(sample("elnino").names()).hasSize(12);
    assertThat(sample("sunspots").column("SUNACTIVITY")).hasSize(309);
    assertThat(sample("nile").dates()).startsWith("1871");
  }

  private static CsvTable sample(String name) throws IOException {
    try (InputStream in = Samples.open("series/" + name + ".csv")) {
      return Csv.read(in, name);
    }
  }

  @Test
  void gapsAreRefusedDroppedOrFilled() throws IOException {
    CsvTable table = read("a,b\n,1\n2,2\n,3\n4,4\n");
    assertThatThrownBy(() -> table.whole(List.of("a"), Missing.REFUSE)).isInstanceOf(DataException.class)
        .hasMessage("test.csv lacks 2 values in column a, the first in line 2. Choose to drop those lines or to fill them.");
    assertThat(table.whole(List.of("b", "a"), Missing.DROP).column("b")).containsExactly(2, 4);
    assertThat(table.whole(List.of("a"), Missing.DROP).line(1)).isEqualTo(5);
    assertThat(table.whole(List.of("a"), Missing.FILL).column("a")).containsExactly(2, 2, 2, 4);
    assertThat(table.whole(List.of("b"), Missing.REFUSE).names()).containsExactly("b");
  }

  @Test
  void saysWhatIsWrongAndInWhichLine() {
    refused("", "test.csv is empty");
    refused("a,b\n1,2\n3\n", "line 3: 1 fields where 2 were expected");
    refused("a,b\n1,2\n3,x4\n5,6\n", "line 3, column b: \"x4\" is not a number; numbers here look like 1.5");
    refused("a;b\n1,5;2\n3;x4\n5;6\n", "line 3, column b: \"x4\" is not a number; numbers here look like 1,5");
    refused("a,b\n1,\"2\n3,4\n", "line 2: a quotation mark is opened and not closed");
    refused("day,v\n2020-01-02,1\n2020-01-01,2\n", "line 3: the date 2020-01-01 does not come after 2020-01-02");
    refused("a,a\n1,2\n", "two columns called a");
    refused("a,b\nx,y\n", "no column of numbers");
    refused("\0\0", "not a text file");
    assertThatThrownBy(() -> read("a\n1\n").column("z")).hasMessage("test.csv has no column z. Columns of numbers: a.");
  }

  private static void refused(String text, String part) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(DataException.class).hasMessageContaining(part);
  }

  @Property(tries = 200)
  void whateverTheBytesItReadsOrRefuses(@ForAll @ByteRange(min = 9, max = 126) byte[] bytes) throws IOException {
    try {
      CsvTable table = Csv.read(new ByteArrayInputStream(bytes), "test.csv");
      assertThat(table.names()).isNotEmpty();
      assertThat(table.column(table.names().getFirst())).hasSize(table.rows());
    } catch (DataException e) {
      assertThat(e.getMessage()).startsWith("test.csv");
    }
  }

  private static CsvTable read(String text) throws IOException {
    return Csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
  }
}
