package app.glassnet.explain;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool1d;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.BatchNorm;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Bidirectional;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Embedding;
import app.glassnet.engine.layer.EncoderDecoder;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.GlobalAvgPool1d;
import app.glassnet.engine.layer.GlobalAvgPool2d;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LeakyRelu;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Permute;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Residual;
import app.glassnet.engine.layer.Sigmoid;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.layer.Tanh;
import app.glassnet.engine.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an earlier picture that one cell can see: rows and columns, as it lies on the picture and as it would lie
 * if the picture had no border.
 *
 * <p>It is found by walking back layer by layer: a window of kernel k, stride s, dilation d and padding p turns outputs
 * a … b into inputs a·s − p … b·s − p + d·(k − 1). Two 3×3 convolutions see 5×5; with a 2×2 pool between them, 8×8.
 * What lies between the ends of a dilated window, or of windows further apart than they are wide, counts as seen.
 *
 * @param rows the rows it sees, clipped at the border of every layer on the way
 * @param columns the columns it sees, clipped likewise
 * @param fullRows the rows with nothing clipped; negative ones, and those behind the end, lie in padding
 * @param fullColumns the columns with nothing clipped
 */
public record ReceptiveField(Span rows, Span columns, Span fullRows, Span fullColumns) {

  /**
   * What a unit sees of the network's input.
   *
   * @param layer the unit's layer
   * @param unit the unit's place in the layer's output, row-major: (channel · height + row) · width + column
   */
  public static ReceptiveField of(NetworkSpec spec, int layer, int unit) {
    return of(spec, layer, unit, 0);
  }

  /**
   * What a unit sees of the input of layer {@code back}. Where that is a vector, it counts as a picture of one row.
   *
   * @param back a layer not behind the unit's; with the unit's own layer it is what goes into the unit
   * @throws IllegalArgumentException when there is no such layer or unit
   */
  public static ReceptiveField of(NetworkSpec spec, int layer, int unit, int back) {
    Checks.index("layer", layer, spec.size());
    Checks.index("layer to look back to", back, layer + 1);
    Shape output = spec.outputShape(layer);
    Checks.index("unit", unit, output.size());
    ReceptiveField field = at(output, unit);
    for (int i = layer; i >= back; i--) {
      field = field.through(spec.layer(i), spec.inputShape(i));
    }
    return field;
  }

  /** One layer further back: what these cells of the layer's output see of its input. */
  private ReceptiveField through(Layer layer, Shape input) {
    return switch (layer) {
      case Conv2d conv -> through(conv.vertical(input), conv.horizontal(input));
      case MaxPool2d pool -> through(pool.vertical(input), pool.horizontal(input));
      case AvgPool2d pool -> through(pool.vertical(input), pool.horizontal(input));
      case Conv1d conv -> alongTime(conv.time(input), Span.whole(input.dim(0)));
      case MaxPool1d pool -> alongTime(pool.time(input), rows);
      case AvgPool1d pool -> alongTime(pool.time(input), rows);
      case Relu _, LeakyRelu _, Sigmoid _, Tanh _, BatchNorm _, Dropout _ -> this;
      case GlobalAvgPool1d _ -> square(columns, Span.whole(input.dim(1)));
      case Embedding _ -> square(Span.whole(1), rows);
      case Permute _ -> input.rank() == 2 ? new ReceptiveField(columns, rows, fullColumns, fullRows) : whole(input);
      case Residual block -> around(block, input);
      case Dense _, Softmax _, GlobalAvgPool2d _, Recurrent _, Bidirectional _, EncoderDecoder _ -> whole(input);
      case Flatten _ -> columns.length() == 1 ? at(input, columns.first()) : whole(input);
    };
  }

  /** A signal counts as a picture: its channels are rows, its time steps columns. */
  private ReceptiveField alongTime(Axis time, Span channels) {
    return new ReceptiveField(channels, reads(time, columns).clip(time.in()), channels, reads(time, fullColumns));
  }

  private ReceptiveField around(Residual block, Shape input) {
    List<Shape> inputs = new ArrayList<>(List.of(input));
    for (Layer layer : block.layers()) {
      inputs.add(layer.outputShape(inputs.getLast()));
    }
    ReceptiveField inside = this;
    for (int i = block.layers().size() - 1; i >= 0; i--) {
      inside = inside.through(block.layers().get(i), inputs.get(i));
    }
    ReceptiveField skipped = block.skip() == null ? this : through(block.skip(), input);
    return new ReceptiveField(inside.rows.join(skipped.rows), inside.columns.join(skipped.columns),
        inside.fullRows.join(skipped.fullRows), inside.fullColumns.join(skipped.fullColumns));
  }

  private ReceptiveField through(Axis down, Axis across) {
    return new ReceptiveField(reads(down, rows).clip(down.in()), reads(across, columns).clip(across.in()),
        reads(down, fullRows), reads(across, fullColumns));
  }

  private static Span reads(Axis axis, Span outputs) {
    return outputs.isEmpty() ? outputs
        : new Span(axis.index(outputs.first(), 0), axis.index(outputs.last(), axis.kernel() - 1));
  }

  private static ReceptiveField at(Shape shape, int unit) {
    int width = shape.dim(shape.rank() - 1);
    int height = shape.rank() == 1 ? 1 : shape.dim(shape.rank() - 2);
    return square(new Span(unit / width % height, unit / width % height), new Span(unit % width, unit % width));
  }

  private static ReceptiveField whole(Shape shape) {
    return square(Span.whole(shape.rank() == 1 ? 1 : shape.dim(shape.rank() - 2)),
        Span.whole(shape.dim(shape.rank() - 1)));
  }

  private static ReceptiveField square(Span rows, Span columns) {
    return new ReceptiveField(rows, columns, rows, columns);
  }

  /** Whether a cell of the picture is seen. */
  public boolean contains(int row, int column) {
    return rows.contains(row) && columns.contains(column);
  }

  /** How many cells of the picture are seen, in one channel. */
  public int size() {
    return rows.length() * columns.length();
  }
}
