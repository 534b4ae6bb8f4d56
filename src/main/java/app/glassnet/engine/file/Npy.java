package app.glassnet.engine.file;

import app.glassnet.engine.Shape;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numpy's array file, for 32-bit floats in C order: the bytes {@code \x93NUMPY}, version 1 0, the length of the header
 * in two bytes, the header {@code {'descr': '<f4', 'fortran_order': False, 'shape': (8, 1, 3, 3), }} filled up with
 * spaces to a multiple of 64, and the numbers, little-endian. Source: numpy.lib.format. Versions 2 and 3, with four
 * bytes of length, are read too.
 */
final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 1 << 16;
  private static final Pattern HEADER = Pattern.compile(
      "\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
      + "\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");

  private Npy() {}

  static byte[] write(Shape shape, float[] values) {
    String dims = shape.dims().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + dims + (shape.rank() == 1 ? ",), }" : "), }");
    int start = (MAGIC.length + 4 + header.length() + 1 + 63) / 64 * 64;
    ByteBuffer out = ByteBuffer.allocate(start + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (start - MAGIC.length - 4));
    out.put(header.getBytes(StandardCharsets.US_ASCII));
    while (out.position() < start - 1) {
      out.put((byte) ' ');
    }
    out.put((byte) '\n');
    out.asFloatBuffer().put(values);
    return out.array();
  }

  /**
   * Reads an array that must have this shape; nothing is allocated before that is known.
   *
   * @param file what to call the file in a message
   * @param part what to call the array
   */
  static float[] read(InputStream from, Shape wanted, String file, String part) throws IOException {
    DataInputStream in = new DataInputStream(from);
    byte[] start = new byte[8];
    in.readFully(start);
    if (!Arrays.equals(start, 0, 6, MAGIC, 0, 6) || start[6] < 1 || start[6] > 3) {
      throw new NetworkFileException("file.damaged", file, part);
    }
    int length = start[6] == 1 ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
        : Integer.reverseBytes(in.readInt());
    if (length < 0 || length > LONGEST_HEADER) {
      throw new NetworkFileException("file.damaged", file, part);
    }
    byte[] header = new byte[length];
    in.readFully(header);
    check(new String(header, StandardCharsets.ISO_8859_1), wanted, file, part);
    byte[] bytes = in.readNBytes(4 * wanted.size());
    if (bytes.length < 4 * wanted.size()) {
      throw new EOFException();
    }
    if (in.read() >= 0) {
      throw new NetworkFileException("file.damaged", file, part);
    }
    float[] values = new float[wanted.size()];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  private static void check(String header, Shape wanted, String file, String part) throws NetworkFileException {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      throw new NetworkFileException("file.damaged", file, part);
    }
    boolean rowMajor = parts.group(2).equals("False") || wanted.rank() == 1;
    if (!parts.group(1).equals("<f4") || !rowMajor) {
      throw new NetworkFileException("file.type", file, part, "'" + parts.group(1) + (rowMajor ? "'" : "', Fortran"));
    }
    String shape = Arrays.stream(parts.group(3).split(",")).map(String::strip).filter(s -> !s.isEmpty())
        .collect(Collectors.joining("×"));
    if (!shape.equals(wanted.toString())) {
      throw new NetworkFileException("file.shape", file, part, shape, wanted);
    }
  }
}
