package app.glassnet.engine.file;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.ParameterSpec;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the zip of a network file with limits: nothing is believed before it is checked, nothing is allocated that the
 * description did not justify, and nothing is written anywhere. The zip's own checksums find what was changed.
 */
final class NetworkZip {
  static final int LARGEST_FILE = 128 << 20;
  private static final int LARGEST_UNPACKED = 256 << 20;
  private static final int LARGEST_DESCRIPTION = 1 << 20;
  private static final int MOST_PARTS = 4000;
  /** Learned numbers, and numbers a layer puts out for one example: 32 million are 128 MB. */
  private static final long MOST_NUMBERS = 32L << 20;
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private final byte[] bytes;
  private final String file;
  private String part = NetworkFile.DESCRIPTION;

  private NetworkZip(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  static Saved read(byte[] bytes, String file) throws NetworkFileException {
    NetworkZip zip = new NetworkZip(bytes, file);
    try {
      return zip.read();
    } catch (NetworkFileException e) {
      throw e;
    } catch (EOFException e) {
      throw new NetworkFileException(e, "file.ends", file, zip.part);
    } catch (IOException | IllegalArgumentException e) {
      throw new NetworkFileException(e, "file.damaged", file, zip.part);
    }
  }

  private Saved read() throws IOException {
    JsonNode json = description();
    if (!json.path("format").asText("").equals(NetworkJson.FORMAT)) {
      throw new NetworkFileException("file.foreign", file);
    }
    if (json.path("version").asInt() > NetworkJson.VERSION) {
      throw new NetworkFileException("file.newer", file, json.path("version").asText());
    }
    try {
      NetworkSpec spec = NetworkJson.network(json);
      checkSize(spec);
      RunCard card = NetworkJson.card(json.path("run"));
      return new Saved(new Weights(spec, arrays(spec.parameters())), card);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new NetworkFileException(e, "file.network", file, e.getMessage());
    }
  }

  private JsonNode description() throws IOException {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      throw new NetworkFileException("file.foreign", file);
    }
    byte[][] found = new byte[1][];
    forEachPart((name, in) -> {
      if (name.equals(NetworkFile.DESCRIPTION)) {
        found[0] = in.readNBytes(LARGEST_DESCRIPTION + 1);
      }
      return found[0] == null;
    });
    if (found[0] == null) {
      throw new NetworkFileException("file.foreign", file);
    }
    if (found[0].length > LARGEST_DESCRIPTION) {
      throw new NetworkFileException("file.damaged", file, NetworkFile.DESCRIPTION);
    }
    return NetworkFile.JSON.readTree(found[0]);
  }

  private Map<String, float[]> arrays(Map<String, ParameterSpec> wanted) throws IOException {
    Map<String, float[]> arrays = new HashMap<>();
    forEachPart((name, in) -> {
      String key = name.endsWith(".npy") ? name.substring(0, name.length() - 4) : "";
      if (wanted.containsKey(key)) {
        float[] values = Npy.read(in, wanted.get(key).shape(), file, name);
        if (!NetworkFile.finite(values)) {
          throw new NetworkFileException("file.number", file, name);
        }
        arrays.put(key, values);
      }
      return true;
    });
    for (String key : wanted.keySet()) {
      if (!arrays.containsKey(key)) {
        throw new NetworkFileException("file.lacks", file, key + ".npy");
      }
    }
    return arrays;
  }

  private void checkSize(NetworkSpec spec) throws NetworkFileException {
    long numbers = spec.parameterCount();
    Shape shape = spec.input();
    numbers = Math.max(numbers, shape.size());
    for (int i = 0; i < spec.size(); i++) {
      shape = spec.layer(i).outputShape(shape);
      numbers = Math.max(numbers, shape.size());
    }
    if (numbers > MOST_NUMBERS) {
      throw new NetworkFileException("file.size", file, numbers, MOST_NUMBERS);
    }
  }

  /** Reads one part; says whether to go on. */
  private interface Reader {
    boolean read(String name, InputStream in) throws IOException;
  }

  private void forEachPart(Reader reader) throws IOException {
    Set<String> seen = new HashSet<>();
    Limited limited = new Limited();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!PART.matcher(name).matches()) {
          throw new NetworkFileException("file.path", file, printable(name));
        }
        part = name;
        if (!seen.add(name)) {
          throw new NetworkFileException("file.twice", file, name);
        }
        limited.use(zip, seen.size());
        boolean more = reader.read(name, limited);
        limited.transferTo(java.io.OutputStream.nullOutputStream());
        if (!more) {
          return;
        }
      }
    }
  }

  private static String printable(String name) {
    String clean = name.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() > 60 ? clean.substring(0, 60) + "…" : clean;
  }

  /** Counts what is unpacked, over all parts, and stops in time. */
  private final class Limited extends FilterInputStream {
    private long unpacked;

    Limited() {
      super(InputStream.nullInputStream());
    }

    void use(InputStream zip, int parts) throws NetworkFileException {
      in = zip;
      count(parts > MOST_PARTS ? LARGEST_UNPACKED + 1L : 0);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read = super.read(to, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(long more) throws NetworkFileException {
      unpacked += more;
      if (unpacked > LARGEST_UNPACKED) {
        throw new NetworkFileException("file.bomb", file, LARGEST_UNPACKED >> 20, MOST_PARTS);
      }
    }
  }
}
