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
      MapImage[] row = new MapImage[maps ? column.count() : 1];
      for (int k = 0; k < row.length; k++) {
        row[k] = maps ? new MapImage(column.rows(), column.columns()) : new MapImage(column.count(), 1);
      }
      images.add(row);
      limits.add(new double[row.length]);
    }
  }

  private void colour(StripScene scene, int i, double all) {
    Column column = columns.get(i);
    float[] values = scene.values(column);
    MapImage[] row = images.get(i);
    int size = values.length / row.length;
    boolean intensity = column.isInput() && !scene.showsGradient(column);
    ColourScale scale = scale(scene, column);
    double layer = ColourScale.limit(values);
    for (int k = 0; k < row.length; k++) {
      double limit = intensity ? 1 : column.isInput() ? layer : switch (scene.range()) {
        case MAP -> ColourScale.limit(values, k * size, size);
        case LAYER -> layer;
        case ALL -> all;
      };
      limits.get(i)[k] = limit;
      row[k].show(values, k * size, scale, limit);
    }
  }

  static ColourScale scale(StripScene scene, Column column) {
    if (scene.showsGradient(column)) {
      return ColourScale.GRADIENT;
    }
    return column.isInput() ? ColourScale.INTENSITY : ColourScale.ACTIVATION;
  }

  /** The picture of a map, or of a whole vector (map 0). */
  MapImage image(int column, int map) {
    return images.get(column)[map];
  }

  /** The value at the end of the colour scale of a map. */
  double limit(int column, int map) {
    return limits.get(column)[Math.min(map, limits.get(column).length - 1)];
  }
}
