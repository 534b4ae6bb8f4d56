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

  /** The picture as it is seen with the camera held upright. */
  GrayImage turn(GrayImage image) {
    if (this == UPRIGHT) {
      return image;
    }
    boolean sideways = ordinal() >= TRANSPOSE.ordinal();
    int width = sideways ? image.height() : image.width();
    int height = sideways ? image.width() : image.height();
    float[] turned = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned[y * width + x] = switch (this) {
          case UPRIGHT -> image.at(x, y);
          case MIRROR -> image.at(width - 1 - x, y);
          case TURN_180 -> image.at(width - 1 - x, height - 1 - y);
          case FLIP -> image.at(x, height - 1 - y);
          case TRANSPOSE -> image.at(y, x);
          case TURN_RIGHT -> image.at(y, width - 1 - x);
          case TRANSVERSE -> image.at(height - 1 - y, width - 1 - x);
          case TURN_LEFT -> image.at(height - 1 - y, x);
        };
      }
    }
    return new GrayImage(width, height, turned);
  }
}
