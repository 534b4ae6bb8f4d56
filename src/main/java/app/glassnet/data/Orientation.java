package app.glassnet.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, as photos say it in their Exif data (tag 0x0112). The names say what has to be done to see
 * the picture upright, in the order of Exif's numbers 1 to 8. Without it a photographed 6 may arrive as a 9.
 */
enum Orientation {
  UPRIGHT, MIRROR, TURN_180, FLIP, TRANSPOSE, TURN_RIGHT, TRANSVERSE, TURN_LEFT;

  private static final int TAG = 0x0112;
  private static final long EXIF = 0x4578_6966_0000L;

  /** Reads it from a JPEG file's first segments; {@link #UPRIGHT} when it says nothing, or nothing that makes sense. */
  static Orientation ofJpeg(Path file) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readUnsignedShort() != 0xFFD8) {
        return UPRIGHT;
      }
      while (true) {
        int marker = in.readUnsignedShort();
        if (marker < 0xFFE0 || marker > 0xFFEF) {
          return UPRIGHT;
        }
        byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
        ByteBuffer data = ByteBuffer.wrap(segment);
        if (marker == 0xFFE1 && segment.length > 14 && data.getLong(0) >>> 16 == EXIF) {
          return ofTiff(data.slice(6, segment.length - 6));
        }
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // Damaged Exif data is no reason to refuse a picture; whether the picture itself is damaged is seen when it is
      // decoded.
      return UPRIGHT;
    }
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int number = tiff.getShort(entry + 8);
        return number >= 1 && number <= 8 ? values()[number - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  boolean sideways() {
    return ordinal() >= TRANSPOSE.ordinal();
  }

  /** The pixels, row by row, of a picture as it is seen with the camera held upright. */
  int[] turn(int[] pixels, int width, int height) {
    if (this == UPRIGHT) {
      return pixels;
    }
    int across = sideways() ? height : width;
    int down = sideways() ? width : height;
    int[] turned = new int[pixels.length];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        turned[y * across + x] = pixels[switch (this) {
          case UPRIGHT -> y * width + x;
          case MIRROR -> y * width + width - 1 - x;
          case TURN_180 -> (height - 1 - y) * width + width - 1 - x;
          case FLIP -> (height - 1 - y) * width + x;
          case TRANSPOSE -> x * width + y;
          case TURN_RIGHT -> (height - 1 - x) * width + y;
          case TRANSVERSE -> (height - 1 - x) * width + width - 1 - y;
          case TURN_LEFT -> x * width + width - 1 - y;
        }];
      }
    }
    return turned;
  }
}
