package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A part of a picture at any size, with sharp edges where its pixels are larger than the screen's, and averaged where they
 * are smaller. Its memory is kept as long as the pane's size stays.
 */
final class PaneImage {
  /** What to take for a pixel's colour: a channel, or all of them. */
  static final int ALL = -1;

  private Picture picture;
  private int channel = ALL;
  private boolean tinted;
  private int[] colours = {};
  private int across;
  private int down;
  private int[] pixels = {};
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;

  /** What to show: one channel, in its own colour when tinted, or all. */
  void show(Picture now, int nowChannel, boolean nowTinted) {
    if (now == picture && nowChannel == channel && nowTinted == tinted) {
      return;
    }
    picture = now;
    channel = nowChannel;
    tinted = nowTinted;
    int size = now.height() * now.width();
    colours = new int[size];
    for (int i = 0; i < size; i++) {
      colours[i] = colourOf(i, size);
    }
  }

  /** The colour of a pixel of the picture. */
  int colour(int row, int column) {
    return colours[row * picture.width() + column];
  }

  private int colourOf(int i, int size) {
    if (channel == ALL && picture.channels() == 3) {
      return 0xFF000000 | level(i) << 16 | level(size + i) << 8 | level(2 * size + i);
    }
    int level = level(Math.max(channel, 0) * size + i);
    return 0xFF000000 | (tinted ? level << 16 - 8 * channel : level * 0x010101);
  }

  private int level(int i) {
    return Math.round(picture.values()[i] / picture.white() * 255);
  }

  /** Draws what the frame sees of the picture. */
  void draw(GraphicsContext g, Frame f) {
    int width = (int) Math.ceil(f.width());
    int height = (int) Math.ceil(f.height());
    if (width < 1 || height < 1) {
      return;
    }
    if (width != across || height != down) {
      IntBuffer ints = IntBuffer.allocate(width * height);
      pixels = ints.array();
      buffer = new PixelBuffer<>(width, height, ints, PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
      across = width;
      down = height;
    }
    if (f.cell() < 1) {
      shrink(f);
    } else {
      enlarge(f);
    }
    buffer.updateBuffer(b -> null);
    g.drawImage(image, f.left(), f.top());
  }

  private void enlarge(Frame f) {
    int[] columns = new int[across];
    for (int x = 0; x < across; x++) {
      int column = (int) Math.floor(f.columnAt(f.left() + x + 0.5));
      columns[x] = column >= 0 && column < picture.width() ? column : -1;
    }
    int before = Integer.MIN_VALUE;
    for (int y = 0; y < down; y++) {
      int row = (int) Math.floor(f.rowAt(f.top() + y + 0.5));
      int to = y * across;
      if (row == before) {
        System.arraycopy(pixels, to - across, pixels, to, across);
      } else {
        boolean inside = row >= 0 && row < picture.height();
        for (int x = 0; x < across; x++) {
          pixels[to + x] = inside && columns[x] >= 0 ? colours[row * picture.width() + columns[x]] : 0;
        }
      }
      before = row;
    }
  }

  private void shrink(Frame f) {
    double step = 1 / f.cell();
    for (int y = 0; y < down; y++) {
      double row = f.rowAt(f.top() + y);
      for (int x = 0; x < across; x++) {
        pixels[y * across + x] = mean(f.columnAt(f.left() + x), row, step);
      }
    }
  }

  /** The mean colour of a square of the picture; nothing where its corner lies outside. */
  private int mean(double column, double row, double step) {
    int x0 = (int) Math.floor(column);
    int y0 = (int) Math.floor(row);
    int x1 = Math.min(picture.width() - 1, (int) Math.floor(column + step - 1e-6));
    int y1 = Math.min(picture.height() - 1, (int) Math.floor(row + step - 1e-6));
    if (x0 < 0 || y0 < 0 || x0 > x1 || y0 > y1) {
      return 0;
    }
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = y0; y <= y1; y++) {
      for (int x = x0; x <= x1; x++) {
        int c = colours[y * picture.width() + x];
        red += c >> 16 & 0xFF;
        green += c >> 8 & 0xFF;
        blue += c & 0xFF;
      }
    }
    int n = (x1 - x0 + 1) * (y1 - y0 + 1);
    return 0xFF000000 | red / n << 16 | green / n << 8 | blue / n;
  }
}
