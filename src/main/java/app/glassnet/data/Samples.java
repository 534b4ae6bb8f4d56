package app.glassnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data and networks that ship with the program.
 *
 * <p>They travel on the class path, under {@code app/glassnet/samples}, so that one copy serves the source tree, the
 * tests and every installer. {@code -Dglassnet.samples=FOLDER} puts a folder in front: what is found there is used
 * instead.
 */
public final class Samples {
  /** The system property that names a folder to look in first. */
  public static final String FOLDER = "glassnet.samples";

  private static final String ROOT = "/app/glassnet/samples/";

  private Samples() {}

  /**
   * Opens one sample.
   *
   * @param name its path below {@code samples}, with slashes: {@code mnist/t10k-labels-idx1-ubyte.gz}
   * @return a stream for the caller to close
   * @throws DataException when there is no such sample
   */
  public static InputStream open(String name) throws IOException {
    InputStream in = find(name);
    if (in == null) {
      throw new DataException("sample.missing", name);
    }
    return in;
  }

  /** Whether {@link #open} would find this sample. */
  public static boolean exists(String name) {
    try (InputStream in = find(name)) {
      return in != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static InputStream find(String name) throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      Path file = Path.of(folder, name);
      if (Files.isRegularFile(file)) {
        return Files.newInputStream(file);
      }
    }
    return Samples.class.getResourceAsStream(ROOT + name);
  }
}
