package app.glassnet.rooms.channels;

import app.glassnet.data.Picture;
import app.glassnet.engine.Shape;
import app.glassnet.ui.colour.ColourScale;
import java.util.Arrays;

/**
 * What a layer reads: some channels of equal size.
 *
 * @param shape [channels, height, width]
 * @param values row-major; not written to
 * @param scale the meaning of the numbers
 * @param limit the value at the end of the scale
 * @param colour whether the channels are red, green and blue
 */
record Volume(Shape shape, float[] values, ColourScale scale, double limit, boolean colour) {
  static Volume of(Picture p) {
    return new Volume(Shape.of(p.channels(), p.height(), p.width()), p.values(), ColourScale.INTENSITY, p.white(),
        p.channels() == 3);
  }

  /** Feature maps, or a picture of one channel that a network reads. */
  static Volume of(Shape shape, float[] values) {
    boolean picture = shape.dim(0) == 1;
    double limit = ColourScale.limit(values);
    return new Volume(shape, values, picture ? ColourScale.INTENSITY : ColourScale.ACTIVATION,
        picture ? Math.max(1, limit) : limit, false);
  }

  int channels() {
    return shape.dim(0);
  }

  int height() {
    return shape.dim(1);
  }

  int width() {
    return shape.dim(2);
  }

  float at(int channel, int row, int column) {
    return values[(channel * height() + row) * width() + column];
  }

  /** One channel's numbers. */
  float[] channel(int channel) {
    int size = height() * width();
    return Arrays.copyOfRange(values, channel * size, (channel + 1) * size);
  }

  /** In the middle of zeros, where it is smaller than this: as small digits are shown to a network. */
  Volume framed(int rows, int columns) {
    int h = Math.max(rows, height());
    int w = Math.max(columns, width());
    if (h == height() && w == width()) {
      return this;
    }
    float[] larger = new float[channels() * h * w];
    for (int c = 0; c < channels(); c++) {
      for (int r = 0; r < height(); r++) {
        System.arraycopy(values, (c * height() + r) * width(), larger,
            (c * h + r + (h - height()) / 2) * w + (w - width()) / 2, width());
      }
    }
    return new Volume(Shape.of(channels(), h, w), larger, scale, limit, colour);
  }
}
