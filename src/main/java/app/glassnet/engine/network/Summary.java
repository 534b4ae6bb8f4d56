package app.glassnet.engine.network;

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
    for (int i = 0; i < spec.size(); i++) {
      String shape = spec.outputShape(i).channelsLast().stream().map(String::valueOf)
          .collect(Collectors.joining(", ", "(None, ", ")"));
      line(table, row(names.get(i) + " (" + spec.layer(i).kerasType() + ")", shape,
          String.valueOf(spec.parameterCount(i))));
    }
    line(table, "=".repeat(WIDTH));
    long count = spec.parameterCount();
    line(table, "Total params: " + amount(count));
    line(table, "Trainable params: " + amount(count));
    line(table, "Non-trainable params: " + amount(0));
    line(table, "_".repeat(WIDTH));
    return table.toString();
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
