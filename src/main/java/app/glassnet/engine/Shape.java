package app.glassnet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shape of one example, without the batch axis: {@code [channels, height, width]} for images, {@code [units]} for
 * vectors.
 *
 * @param dims lengths of the axes, each at least 1
 */
public record Shape(List<Integer> dims) {
  public Shape {
    dims = List.copyOf(dims);
    if (dims.isEmpty()) {
      throw new IllegalArgumentException("a shape needs at least one axis");
    }
    long size = 1;
    for (int dim : dims) {
      if (dim < 1) {
        throw new IllegalArgumentException("every axis of a shape is at least 1, got " + dims);
      }
      size *= dim;
      if (size > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("shape " + dims + " holds more numbers than an array can");
      }
    }
  }

  public static Shape of(int... dims) {
    return new Shape(Arrays.stream(dims).boxed().toList());
  }

  public int rank() {
    return dims.size();
  }

  public int dim(int axis) {
    return dims.get(axis);
  }

  /** How many numbers one example holds. */
  public int size() {
    int size = 1;
    for (int dim : dims) {
      size *= dim;
    }
    return size;
  }

  /** Channels last, as Keras prints it: {@code 28×28×1} for an image, {@code 400} for a vector. */
  public String toKeras() {
    return join(channelsLast(), "×");
  }

  /** The axes in Keras's order: the first axis (channels) of an image goes last. */
  public List<Integer> channelsLast() {
    if (rank() != 3) {
      return dims;
    }
    List<Integer> turned = new ArrayList<>(dims.subList(1, 3));
    turned.add(dims.getFirst());
    return List.copyOf(turned);
  }

  /** Channels first, as the engine keeps it: {@code 1×28×28}. */
  @Override
  public String toString() {
    return join(dims, "×");
  }

  private static String join(List<Integer> dims, String between) {
    return dims.stream().map(String::valueOf).collect(Collectors.joining(between));
  }
}
