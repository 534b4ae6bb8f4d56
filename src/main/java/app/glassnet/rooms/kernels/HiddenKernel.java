package app.glassnet.rooms.kernels;

import java.util.Arrays;

/**
 * The kernel that makes the target map, and that descent does not know.
 *
 * @param preset which, {@code OWN} once a number was changed
 * @param size 3 or 5
 * @param values row by row
 */
record HiddenKernel(Preset preset, int size, float[] values) {
  /** The largest number that can be typed. */
  static final float LARGEST = 99;

  HiddenKernel {
    if (preset == null || size != 3 && size != 5 || values == null || values.length != size * size) {
      throw new IllegalArgumentException("a hidden kernel is 3×3 or 5×5");
    }
    for (float v : values) {
      if (!(Math.abs(v) <= LARGEST)) {
        throw new IllegalArgumentException("a hidden kernel's numbers lie between −99 and 99");
      }
    }
    values = values.clone();
  }

  static HiddenKernel of(Preset preset, int size) {
    return new HiddenKernel(preset, size, preset.kernel(size));
  }

  /** One number changed: from then on it is an own one. */
  HiddenKernel with(int row, int column, float value) {
    float[] changed = values.clone();
    changed[row * size + column] = value;
    return new HiddenKernel(Preset.OWN, size, changed);
  }

  /** The same preset in the other size; an own one keeps its middle. */
  HiddenKernel sized(int other) {
    if (other == size) {
      return this;
    }
    if (preset != Preset.OWN) {
      return of(preset, other);
    }
    float[] to = new float[other * other];
    int shift = (other - size) / 2;
    for (int r = 0; r < other; r++) {
      for (int c = 0; c < other; c++) {
        boolean there = Math.min(r, c) >= shift && Math.max(r, c) < other - shift;
        if (shift < 0 || there) {
          to[r * other + c] = values[(r - shift) * size + c - shift];
        }
      }
    }
    return new HiddenKernel(preset, other, to);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof HiddenKernel k && k.preset == preset && k.size == size && Arrays.equals(k.values, values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
