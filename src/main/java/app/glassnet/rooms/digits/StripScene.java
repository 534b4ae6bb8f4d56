package app.glassnet.rooms.digits;

import app.glassnet.engine.trace.Trace;
import app.glassnet.ui.theme.Palette;
import java.util.List;
import java.util.Map;

/**
 * Everything the network strip shows at one moment.
 *
 * @param columns input, layers, outputs
 * @param trace what the network made of the digit; null while there is none yet
 * @param parameters the learned arrays that made it, key {@code conv1.w}; empty while there are none yet
 * @param focus the unit looked at: under the pointer, else the pinned one; may be null
 * @param pinned the unit that was clicked; may be null
 * @param range over what a colour scale's limit is taken
 * @param quantity activations or gradients
 * @param label the digit's true class, −1 when nobody knows it
 * @param palette colours of the page
 * @param em size of body text, px
 */
record StripScene(List<Column> columns, Trace trace, Map<String, float[]> parameters, Unit focus, Unit pinned, RangeMode range,
    Quantity quantity, int label, Palette palette, double em) {

  /** The position of the column that draws this unit; −1 when no column does, as after a change of network. */
  int columnOf(Unit unit) {
    if (unit != null) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).shown() == unit.layer() && columns.get(i).holds(unit)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** What a column draws: activations, or gradients where they are asked for and known; null before the first trace. */
  float[] values(Column column) {
    if (trace == null) {
      return null;
    }
    if (column.isInput()) {
      return quantity == Quantity.GRADIENT && trace.inputGradient() != null ? trace.inputGradient() : trace.input();
    }
    var layer = trace.layers().get(column.shown());
    return quantity == Quantity.GRADIENT && layer.gradient() != null ? layer.gradient() : layer.output();
  }

  /** Whether a column shows gradients now. */
  boolean showsGradient(Column column) {
    return quantity == Quantity.GRADIENT && trace != null
        && (column.isInput() ? trace.inputGradient() : trace.layers().get(column.shown()).gradient()) != null;
  }
}
