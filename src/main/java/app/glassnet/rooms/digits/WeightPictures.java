package app.glassnet.rooms.digits;

import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.colour.ColourScale;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * The weights of a dense layer's units as pictures: where the layer reads flattened maps, one picture a map, in that map's
 * own shape; where it reads a vector, one picture of a few rows.
 *
 * @param w [inputs, units], row-major
 * @param units how many units
 * @param pictures how many pictures a unit has
 * @param rows rows of a picture
 * @param columns columns of a picture
 * @param limit the largest magnitude in the layer
 */
record WeightPictures(float[] w, int units, int pictures, int rows, int columns, double limit) {

  static WeightPictures of(StripScene scene, Column column, float[] w, int units) {
    int inputs = w.length / units;
    List<Column> columns = scene.columns();
    int i = columns.indexOf(column);
    Column before = columns.get(i - 1);
    if (before.form() == Form.VECTOR && before.parameters() == 0 && i > 1) {
      Column maps = columns.get(i - 2);
      return new WeightPictures(w, units, maps.count(), maps.rows(), maps.columns(), ColourScale.limit(w));
    }
    int across = (int) Math.ceil(Math.sqrt(inputs * 2.0));
    return new WeightPictures(w, units, 1, Math.ceilDiv(inputs, across), across, ColourScale.limit(w));
  }

  /** Draws all pictures of a unit as large as they fit. */
  void paint(GraphicsContext g, int unit, double x, double y, double width, double height) {
    if (width <= 0 || height <= 0) {
      return;
    }
    double gap = pictures == 1 ? 0 : 3;
    int across = 1;
    double best = 0;
    for (int tried = 1; tried <= pictures; tried++) {
      double cell = Math.min((width - gap * (tried - 1)) / tried / columns,
          (height - gap * (Math.ceilDiv(pictures, tried) - 1)) / Math.ceilDiv(pictures, tried) / rows);
      if (cell > best) {
        best = cell;
        across = tried;
      }
    }
    for (int p = 0; p < pictures; p++) {
      picture(unit, p).draw(g, x + p % across * (best * columns + gap), y + p / across * (best * rows + gap),
          best * columns, best * rows);
    }
  }

  private MapImage picture(int unit, int p) {
    float[] values = new float[rows * columns];
    int inputs = w.length / units;
    for (int k = 0; k < values.length; k++) {
      int input = p * values.length + k;
      values[k] = input < inputs ? w[input * units + unit] : 0;
    }
    MapImage image = new MapImage(rows, columns);
    image.show(values, 0, ColourScale.WEIGHT, limit);
    return image;
  }
}
