package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.AvgPool1d;
import app.glassnet.engine.layer.BatchNorm;
import app.glassnet.engine.layer.Conv1d;
import app.glassnet.engine.layer.Dropout;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LeakyRelu;
import app.glassnet.engine.layer.MaxPool1d;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Residual;
import app.glassnet.engine.layer.Sigmoid;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.layer.Tanh;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keras's table of a network, with its columns and widths: layer (type), output shape, Param #, totals. */
final class Summary {
  private static final int WIDTH = 65;
  private static final String ROW = " %-27s %-25s %-9s ";

  private Summary() {}

  static String of(NetworkSpec spec) {
    StringBuilder table = new StringBuilder();
    line(table, "Model: \"" + spec.name() + "\"");
    line(table, "_".repeat(WIDTH));
    line(table, row("Layer (type)", "Output Shape", "Param #"));
    line(table, "=".repeat(WIDTH));
    List<String> names = spec.layerNames();
    boolean signal = false;
    for (int i = 0; i < spec.size(); i++) {
      signal = isSignal(spec.layer(i), signal);
      Shape out = spec.outputShape(i);
      List<Integer> dims = signal && out.rank() == 2 ? out.dims().reversed() : out.channelsLast();
      String shape = dims.stream().map(String::valueOf)
          .collect(Collectors.joining(", ", "(None, ", ")"));
      line(table, row(names.get(i) + " (" + spec.layer(i).kerasType() + ")", shape,
          String.valueOf(spec.parameterCount(i))));
    }
    line(table, "=".repeat(WIDTH));
    long count = spec.parameterCount();
    line(table, "Total params: " + amount(count));
    line(table, "Trainable params: " + amount(spec.trainableCount()));
    line(table, "Non-trainable params: " + amount(count - spec.trainableCount()));
    line(table, "_".repeat(WIDTH));
    return table.toString();
  }

  /** Whether two axes of a layer's output are channels and time, which Keras prints the other way round. */
  private static boolean isSignal(Layer layer, boolean before) {
    return switch (layer) {
      case Conv1d _, MaxPool1d _, AvgPool1d _ -> true;
      case Relu _, LeakyRelu _, Sigmoid _, Tanh _, Softmax _, Dropout _, BatchNorm _ -> before;
      case Residual block -> {
        boolean signal = before;
        for (Layer inner : block.layers()) {
          signal = isSignal(inner, signal);
        }
        yield signal;
      }
      default -> false;
    };
  }

  private static String row(String layer, String shape, String parameters) {
    return ROW.formatted(layer, shape, parameters).stripTrailing();
  }

  /** The number of parameters and the memory their 32-bit floats take. */
  private static String amount(long count) {
    double bytes = 4.0 * count;
    String size = bytes < 1024 ? String.format(Locale.ROOT, "%.2f Byte", bytes)
        : bytes < 1024 * 1024 ? String.format(Locale.ROOT, "%.2f KB", bytes / 1024)
        : String.format(Locale.ROOT, "%.2f MB", bytes / 1024 / 1024);
    return String.format(Locale.ROOT, "%d (%s)", count, size);
  }

  private static void line(StringBuilder table, String text) {
    table.append(text).append('\n');
  }
}
