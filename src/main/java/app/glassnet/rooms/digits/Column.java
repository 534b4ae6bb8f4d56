package app.glassnet.rooms.digits;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One column of the network strip: a layer that computes, together with the activation (and dropout) that follows it.
 *
 * @param form maps, one vector, or the outputs
 * @param op index of the layer that computes: convolution, pooling, flatten or dense; −1 for the input
 * @param shown index of the layer whose output is drawn: the activation's, where there is one; −1 for the input
 * @param shape shape of what is drawn, channels first
 * @param title for example "conv 3×3"
 * @param then the activation that follows, for example "ReLU"; empty for none
 * @param parameters learned numbers of the layers in this column
 */
record Column(Form form, int op, int shown, Shape shape, String title, String then, long parameters) {

  /** Stands for the network's input where an index of a layer is asked for. */
  static final int INPUT = -1;

  /** The columns of a network, in order; the first is its input. */
  static List<Column> of(NetworkSpec spec, Texts texts) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Form.MAPS, INPUT, INPUT, spec.input(), texts.get("layer.input"), "", 0));
    int i = 0;
    while (i < spec.size()) {
      int op = i;
      String title = title(spec.layer(op), texts);
      long parameters = spec.parameterCount(op);
      String then = "";
      boolean outputs = false;
      int shown = op;
      while (i + 1 < spec.size() && follows(spec.layer(i + 1))) {
        i++;
        switch (spec.layer(i)) {
          case Relu _ -> {
            then = "ReLU";
            shown = i;
          }
          case Softmax _ -> {
            outputs = true;
            shown = i;
            then = "softmax";
          }
          // In inference dropout passes everything on; what is drawn is what it was given.
          default -> { }
        }
      }
      Shape shape = spec.outputShape(shown);
      Form form = outputs ? Form.OUTPUTS : shape.rank() == 3 ? Form.MAPS : Form.VECTOR;
      columns.add(new Column(form, op, shown, shape, title, then, parameters));
      i++;
    }
    return List.copyOf(columns);
  }

  private static boolean follows(Layer layer) {
    return layer instanceof Relu || layer instanceof Softmax || layer instanceof Dropout;
  }

  private static String title(Layer layer, Texts texts) {
    return switch (layer) {
      case Conv2d c -> texts.get("layer.conv", c.kernelHeight(), c.kernelWidth());
      case MaxPool2d p -> texts.get("layer.maxpool", p.windowHeight(), p.windowWidth());
      case AvgPool2d p -> texts.get("layer.avgpool", p.windowHeight(), p.windowWidth());
      case Flatten _ -> texts.get("layer.flatten");
      case Dense d -> texts.get("layer.dense", d.units());
      default -> layer.kerasType();
    };
  }

  boolean isInput() {
    return shown == INPUT;
  }

  /** How many pictures (maps) or values (units) stand in it. */
  int count() {
    return shape.dim(0);
  }

  int rows() {
    return form == Form.MAPS ? shape.dim(1) : 1;
  }

  int columns() {
    return form == Form.MAPS ? shape.dim(2) : 1;
  }

  StripLayout.Wish wish(double least) {
    return new StripLayout.Wish(form, count(), rows(), columns(), least);
  }

  /** Whether there is such a map or value, and such a cell in it. */
  boolean holds(Unit unit) {
    return 0 <= unit.channel() && unit.channel() < count() && 0 <= unit.row() && unit.row() < rows()
        && 0 <= unit.col() && unit.col() < columns();
  }

  /** Index of a unit in the layer's flat output. */
  int index(Unit unit) {
    return (unit.channel() * rows() + unit.row()) * columns() + unit.col();
  }
}
