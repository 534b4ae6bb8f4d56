package app.glassnet.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of bytes as MNIST's IDX files hold it.
 *
 * <p>The format: two zero bytes, the kind of number (8 is an unsigned byte, the only kind read here), the number of
 * axes, each axis's length as a big-endian 32-bit number, then the values, last axis fastest. Gzipped files are
 * recognised by their first two bytes.
 *
 * @param dims the length of each axis, outermost first: {@code [60000, 28, 28]}
 * @param values as many bytes as the product of {@code dims}; read them with {@code & 0xFF}
 */
public record Idx(List<Integer> dims, byte[] values) {
  /** More bytes than this are never read: four times the largest file of MNIST. */
  public static final long LIMIT = 192L << 20;

  private static final int UNSIGNED_BYTE = 8;

  /** Keeps the list of axes from changing; the bytes are not copied, they are many. */
  public Idx {
    dims = List.copyOf(dims);
  }

  /**
   * Reads one file to its end.
   *
   * @param in the file's bytes, gzipped or not; stays open
   * @param name what to call the file in a message
   * @param rank how many axes it must have
   * @throws DataException when it is no IDX file, too large, cut short, or longer than it says
   */
  public static Idx read(InputStream in, String name, int rank) throws IOException {
    try {
      return parse(new DataInputStream(new BufferedInputStream(unzipped(in))), name, rank);
    } catch (EOFException e) {
      throw new DataException(e, "idx.short", name);
    } catch (ZipException e) {
      throw new DataException(e, "idx.damaged", name);
    }
  }

  private static Idx parse(DataInputStream in, String name, int rank) throws IOException {
    int magic = in.readInt();
    if (magic >>> 16 != 0 || (magic >>> 8 & 0xFF) != UNSIGNED_BYTE) {
      throw new DataException("idx.foreign", name);
    }
    int axes = magic & 0xFF;
    if (axes != rank) {
      throw new DataException("idx.rank", name, axes, rank);
    }
    Integer[] dims = new Integer[rank];
    long size = 1;
    for (int i = 0; i < rank; i++) {
      dims[i] = in.readInt();
      // Multiplying step by step and stopping at the limit keeps a lying header from overflowing.
      size = dims[i] < 0 || size > LIMIT ? Long.MAX_VALUE : size * dims[i];
    }
    if (size > LIMIT) {
      throw new DataException("idx.large", name, LIMIT >> 20);
    }
    // readNBytes grows as it reads, so a short file never costs the memory its header claims.
    byte[] values = in.readNBytes((int) size);
    if (values.length < size) {
      throw new DataException("idx.short", name);
    }
    if (in.read() >= 0) {
      throw new DataException("idx.long", name);
    }
    return new Idx(List.of(dims), values);
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    byte[] first = buffered.readNBytes(2);
    buffered.reset();
    boolean gzip = Arrays.equals(first, new byte[] {0x1f, (byte) 0x8b});
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }
}
