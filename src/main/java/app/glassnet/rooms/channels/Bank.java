package app.glassnet.rooms.channels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The filters of a layer, each a kernel for every channel and a bias, as a value.
 *
 * @param channels channels of the input, C
 * @param filters how many, F
 * @param height rows of a kernel
 * @param width columns of a kernel
 * @param weights [F, C, height, width], row-major; not written to
 * @param biases [F]; not written to
 * @param names what each filter does, keys of the room's texts; "" for no name
 */
record Bank(int channels, int filters, int height, int width, float[] weights, float[] biases, List<String> names) {
  /** As many as can be told apart. */
  static final int MOST_FILTERS = 128;
  static final int LARGEST_KERNEL = 7;

  Bank {
    names = List.copyOf(names);
    boolean sound = channels >= 1 && channels <= 256 && filters >= 1 && filters <= MOST_FILTERS && height >= 1
        && width >= 1 && Math.max(height, width) <= LARGEST_KERNEL && weights != null && biases != null
        && weights.length == filters * channels * height * width && biases.length == filters && names.size() == filters;
    if (!sound) {
      throw new IllegalArgumentException("no bank: " + filters + " filters of " + channels + "×" + height + "×" + width);
    }
    for (float w : weights) {
      finite(w);
    }
    for (float b : biases) {
      finite(b);
    }
  }

  private static void finite(float number) {
    if (!Float.isFinite(number)) {
      throw new IllegalArgumentException("a weight is a number, got " + number);
    }
  }

  /** Numbers of one kernel: height · width. */
  int taps() {
    return height * width;
  }

  /** kh·kw·C·F + F. */
  int parameters() {
    return weights.length + filters;
  }

  /** Where a kernel begins in the weights. */
  int start(int filter, int channel) {
    return (filter * channels + channel) * taps();
  }

  /** One kernel's numbers. */
  float[] kernel(int filter, int channel) {
    int from = start(filter, channel);
    return Arrays.copyOfRange(weights, from, from + taps());
  }

  /** With one weight changed; the filter keeps its name no longer. */
  Bank with(int filter, int channel, int row, int column, float value) {
    float[] changed = weights.clone();
    changed[start(filter, channel) + row * width + column] = value;
    return new Bank(channels, filters, height, width, changed, biases, unnamed(filter));
  }

  Bank withBias(int filter, float value) {
    float[] changed = biases.clone();
    changed[filter] = value;
    return new Bank(channels, filters, height, width, weights, changed, names);
  }

  /** With one more filter at the end. */
  Bank adding(float[] filter, float bias, String name) {
    float[] more = Arrays.copyOf(weights, weights.length + filter.length);
    System.arraycopy(filter, 0, more, weights.length, filter.length);
    float[] moreBiases = Arrays.copyOf(biases, filters + 1);
    moreBiases[filters] = bias;
    List<String> moreNames = new ArrayList<>(names);
    moreNames.add(name);
    return new Bank(channels, filters + 1, height, width, more, moreBiases, moreNames);
  }

  /** Without a filter; the last one stays. */
  Bank removing(int filter) {
    if (filters == 1) {
      return this;
    }
    int size = channels * taps();
    float[] fewer = new float[weights.length - size];
    System.arraycopy(weights, 0, fewer, 0, filter * size);
    System.arraycopy(weights, (filter + 1) * size, fewer, filter * size, fewer.length - filter * size);
    float[] fewerBiases = new float[filters - 1];
    System.arraycopy(biases, 0, fewerBiases, 0, filter);
    System.arraycopy(biases, filter + 1, fewerBiases, filter, fewerBiases.length - filter);
    List<String> fewerNames = new ArrayList<>(names);
    fewerNames.remove(filter);
    return new Bank(channels, filters - 1, height, width, fewer, fewerBiases, fewerNames);
  }

  private List<String> unnamed(int filter) {
    List<String> changed = new ArrayList<>(names);
    changed.set(filter, "");
    return changed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bank b && channels == b.channels && filters == b.filters && height == b.height
        && width == b.width && Arrays.equals(weights, b.weights) && Arrays.equals(biases, b.biases)
        && names.equals(b.names);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights) * 31 + filters;
  }
}
