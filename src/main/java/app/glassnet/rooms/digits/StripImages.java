package app.glassnet.rooms.digits;

import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.colour.ColourScale;
import java.util.ArrayList;
import java.util.List;

/**
 * The maps of the strip as pictures, made once for a network and coloured again for every new trace.
 */
final class StripImages {
  private List<Column> columns = List.of();
  private final List<MapImage[]> images = new ArrayList<>();
  private final List<double[]> limits = new ArrayList<>();

  /** Colours everything anew. On the interface thread. */
  void update(StripScene scene) {
    if (!scene.columns().equals(columns)) {
      make(scene.columns());
    }
    if (scene.trace() == null) {
      return;
    }
    double all = 0;
    for (Column column : columns) {
      all = column.isInput() || column.form() == Form.OUTPUTS ? all
          : Math.max(all, ColourScale.limit(scene.values(column)));
    }
    for (int i = 0; i < columns.size(); i++) {
      colour(scene, i, all);
    }
  }

  private void make(List<Column> wanted) {
    columns = wanted;
    images.clear();
    limits.clear();
    for (Column column : wanted) {
      boolean maps = column.form() == Form.MAPS;
      MapImage[] row = new MapImage[maps ? column.count() : 0];
      for (int k = 0; k < row.length; k++) {
        row[k] = new MapImage(column.rows(), column.columns());
      }
      images.add(row);
      limits.add(new double[maps ? row.length : 1]);
    }
  }

  private void colour(StripScene scene, int i, double all) {
    Column column = columns.get(i);
    float[] values = scene.values(column);
    MapImage[] row = images.get(i);
    int size = column.rows() * column.columns();
    boolean maps = column.form() == Form.MAPS;
    boolean intensity = column.isInput() && !scene.showsGradient(column);
    ColourScale scale = scale(scene, column);
    double layer = ColourScale.limit(values);
    for (int k = 0; k < limits.get(i).length; k++) {
      double limit = intensity ? 1 : column.isInput() ? layer : switch (scene.range()) {
        case MAP -> !maps ? layer : ColourScale.limit(values, k * size, size);
        case LAYER -> layer;
        case ALL -> all;
      };
      limits.get(i)[k] = limit;
      if (maps) {
        row[k].show(values, k * size, scale, limit);
      }
    }
  }

  static ColourScale scale(StripScene scene, Column column) {
    if (scene.showsGradient(column)) {
      return ColourScale.GRADIENT;
    }
    return column.isInput() ? ColourScale.INTENSITY : ColourScale.ACTIVATION;
  }

  /** The stripes of a vector, {@code down} values each, coloured anew. */
  MapImage[] stripes(StripScene scene, int i, int down) {
    Column column = columns.get(i);
    int across = Math.ceilDiv(column.count(), down);
    MapImage[] stripes = images.get(i);
    if (stripes.length != across || stripes[0].height() != Math.min(down, column.count())) {
      stripes = new MapImage[across];
      for (int k = 0; k < across; k++) {
        stripes[k] = new MapImage(Math.min(down, column.count() - k * down), 1);
      }
      images.set(i, stripes);
    }
    for (int k = 0; k < across; k++) {
      stripes[k].show(scene.values(column), k * down, scale(scene, column), limit(i, 0));
    }
    return stripes;
  }

  /** The picture of a map. */
  MapImage image(int column, int map) {
    return images.get(column)[map];
  }

  /** The value at the end of the colour scale of a map. */
  double limit(int column, int map) {
    return limits.get(column)[Math.min(map, limits.get(column).length - 1)];
  }
}
