package app.glassnet.engine.reference;

import app.glassnet.engine.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An array of a case: {@code {"shape": [...], "data": [row-major numbers]}}.
 *
 * @param shape all axes; empty for a single number
 * @param data as many numbers as the shape holds
 */
record Numbers(int[] shape, double[] data) {
  private static final int LARGEST = 50_000_000;

  /** The array under this name, which must be there and whole. */
  static Numbers member(JsonNode parent, String name) {
    return of(parent.path(name), "array \"" + name + "\"");
  }

  static Numbers of(JsonNode json, String what) {
    JsonNode shapeNode = json.path("shape");
    JsonNode dataNode = json.path("data");
    if (!shapeNode.isArray() || !dataNode.isArray()) {
      throw new IllegalArgumentException(what + " needs \"shape\" and \"data\"");
    }
    int[] shape = IntStream.range(0, shapeNode.size()).map(i -> axis(shapeNode.get(i), what)).toArray();
    long size = 1;
    for (int axis : shape) {
      size *= axis;
      if (size > LARGEST) {
        throw new IllegalArgumentException(what + " is larger than " + LARGEST + " numbers");
      }
    }
    if (dataNode.size() != size) {
      throw new IllegalArgumentException("%s has %d numbers, its shape %s needs %d"
          .formatted(what, dataNode.size(), shapeNode, size));
    }
    double[] data = new double[dataNode.size()];
    for (int i = 0; i < data.length; i++) {
      if (!dataNode.get(i).isNumber()) {
        throw new IllegalArgumentException("%s holds %s at position %d, which is no number"
            .formatted(what, dataNode.get(i), i));
      }
      data[i] = dataNode.get(i).asDouble();
    }
    return new Numbers(shape, data);
  }

  private static int axis(JsonNode node, String what) {
    if (!node.isInt() || node.asInt() < 1) {
      throw new IllegalArgumentException(what + " has an axis of length " + node + " in its shape");
    }
    return node.asInt();
  }

  /** Length of the first axis. */
  int batch() {
    if (shape.length < 2) {
      throw new IllegalArgumentException("an array with a batch axis is needed, got shape " + Arrays.toString(shape));
    }
    return shape[0];
  }

  /** The shape without the batch axis. */
  Shape example() {
    batch();
    return Shape.of(IntStream.of(shape).skip(1).toArray());
  }

  float[] toFloats() {
    float[] floats = new float[data.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) data[i];
    }
    return floats;
  }
}
