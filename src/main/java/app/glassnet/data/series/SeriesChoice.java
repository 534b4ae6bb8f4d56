package app.glassnet.data.series;

import app.glassnet.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Which series a room looks at, as a value that can stand in a room's saved state.
 *
 * @param kind one that ships, one that is worked out, or somebody's own
 * @param name id of the sample or of the generator; the file's name of an own one
 * @param seed of a generator
 * @param text an own file's text, at most {@value #MOST_CHARS} characters; else null
 */
public record SeriesChoice(Kind kind, String name, long seed, String text) {
  /** Where a series can come from. */
  public enum Kind { SAMPLE, GENERATED, OWN }

  static final int MOST_CHARS = 4 << 20;

  /** @throws IllegalArgumentException when what it is made of is missing or does not exist */
  public SeriesChoice {
    boolean sound = kind != null && name != null && switch (kind) {
      case SAMPLE -> SampleSeries.find(name) != null;
      case GENERATED -> Generator.find(name) != null;
      case OWN -> text != null && text.length() <= MOST_CHARS;
    };
    if (!sound) {
      throw new IllegalArgumentException("no series of kind " + kind + " called " + name);
    }
  }

  public static SeriesChoice sample(SampleSeries sample) {
    return new SeriesChoice(Kind.SAMPLE, sample.id(), 0, null);
  }

  public static SeriesChoice generated(Generator generator, long seed) {
    return new SeriesChoice(Kind.GENERATED, generator.id(), seed, null);
  }

  /**
   * Somebody's file; not for the interface thread.
   *
   * @throws DataException when there is no such file or it is too large to stand in a saved state
   */
  public static SeriesChoice own(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_CHARS + 1);
      if (bytes.length > MOST_CHARS) {
        throw new DataException("csv.large", name, MOST_CHARS >> 20);
      }
      return new SeriesChoice(Kind.OWN, name, 0, Csv.text(bytes));
    } catch (NoSuchFileException e) {
      throw new DataException(e, "csv.missing", name);
    }
  }

  /**
   * Reads or works it out; not for the interface thread.
   *
   * @throws DataException with one sentence when a sample is missing or the text is no table of numbers
   */
  public CsvTable load() throws IOException {
    return switch (kind) {
      case SAMPLE -> SampleSeries.find(name).load();
      case GENERATED -> Generator.find(name).make(seed);
      case OWN -> Csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    };
  }
}
