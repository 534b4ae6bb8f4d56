package app.glassnet.engine.file;

import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A network with its weights and its run card as a file: a zip of {@code network.json} and one {@code .npy} an array,
 * for example {@code conv1.w.npy}. {@code numpy.load("net.zip")["conv1.w"]} opens it. The same network gives the same
 * bytes.
 */
public final class NetworkFile {
  /** Where the description of the network stands. */
  static final String DESCRIPTION = "network.json";

  static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  /** Older than any zip can say, so that a file does not change with the clock. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NetworkFile() {}

  /**
   * Writes a file whole or not at all: under another name beside it first, forced to the disk, then moved into place.
   *
   * @throws NetworkFileException when it cannot be written; what was there before is untouched
   * @throws IllegalArgumentException when a weight is NaN or infinite
   */
  public static void save(Path file, Weights weights, RunCard card) throws NetworkFileException {
    byte[] bytes = toBytes(weights, card);
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException e) {
      throw new NetworkFileException(e, "file.unwritable", file, reason(e));
    }
  }

  /**
   * Reads a file.
   *
   * @throws NetworkFileException when it is missing, unreadable, damaged, too large or not a network
   */
  public static Saved load(Path file) throws NetworkFileException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(NetworkZip.LARGEST_FILE + 1);
      if (bytes.length > NetworkZip.LARGEST_FILE) {
        throw new NetworkFileException("file.large", name, NetworkZip.LARGEST_FILE >> 20);
      }
      return NetworkZip.read(bytes, name);
    } catch (NetworkFileException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new NetworkFileException(e, "file.missing", file);
    } catch (IOException e) {
      throw new NetworkFileException(e, "file.unreadable", file, reason(e));
    }
  }

  /**
   * The same as a file's bytes, to be kept inside something else.
   *
   * @throws IllegalArgumentException when a weight is NaN or infinite
   */
  public static byte[] toBytes(Weights weights, RunCard card) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NetworkSpec spec = weights.spec();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, DESCRIPTION, JSON.writeValueAsBytes(NetworkJson.write(spec, card)));
      for (var parameter : spec.parameters().entrySet()) {
        float[] values = weights.array(parameter.getKey());
        if (!finite(values)) {
          throw new IllegalArgumentException(parameter.getKey() + " holds NaN or an infinity and is not saved");
        }
        entry(zip, parameter.getKey() + ".npy", Npy.write(parameter.getValue().shape(), values));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a network could not be described as JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads such bytes.
   *
   * @throws NetworkFileException when they are damaged or not a network
   */
  public static Saved fromBytes(byte[] bytes) throws NetworkFileException {
    return NetworkZip.read(bytes, NetworkFileException.text("file.inside"));
  }

  static boolean finite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
