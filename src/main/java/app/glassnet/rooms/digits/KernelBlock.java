package app.glassnet.rooms.digits;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The learned numbers of one layer as a set of small pictures: a convolution has one a filter and channel, a dense layer one
 * a unit and map that it reads.
 *
 * @param name the layer's name
 * @param key of its array, {@code conv1.w}
 * @param count how many pictures
 * @param rows rows of a picture
 * @param columns columns of a picture
 * @param units 0 for a convolution; a dense layer's units, in whose array the unit is the last axis
 * @param group how many pictures belong to one filter or unit
 */
record KernelBlock(String name, String key, int count, int rows, int columns, int units, int group) {

  /** One block a layer that learns. */
  static List<KernelBlock> of(NetworkSpec spec) {
    List<KernelBlock> blocks = new ArrayList<>();
    Shape maps = null;
    for (int i = 0; i < spec.size(); i++) {
      Layer layer = spec.layer(i);
      Shape input = spec.inputShape(i);
      String name = spec.layerName(i);
      if (input.rank() == 3) {
        maps = input;
      }
      switch (layer) {
        case Conv2d c -> blocks.add(new KernelBlock(name, name + ".w", c.filters() * input.dim(0), c.kernelHeight(),
            c.kernelWidth(), 0, input.dim(0)));
        case Dense d -> {
          blocks.add(maps != null && maps.size() == input.size()
              ? new KernelBlock(name, name + ".w", d.units() * maps.dim(0), maps.dim(1), maps.dim(2), d.units(),
                  maps.dim(0))
              : vector(name, d, input.size()));
          maps = null;
        }
        default -> { }
      }
    }
    return List.copyOf(blocks);
  }

  private static KernelBlock vector(String name, Dense d, int inputs) {
    int across = (int) Math.ceil(Math.sqrt(inputs));
    while (inputs % across != 0) {
      across++;
    }
    return new KernelBlock(name, name + ".w", d.units(), inputs / across, across, d.units(), 1);
  }

  /** The weight in cell {@code k} of picture {@code p}. */
  float value(float[] w, int p, int k) {
    int size = rows * columns;
    if (units == 0) {
      return w[p * size + k];
    }
    int unit = p / group;
    int input = p % group * size + k;
    return w[input * units + unit];
  }

  /** How many filters or units. */
  int filters() {
    return count / group;
  }
}
