package app.glassnet.rooms.windows;

import app.glassnet.data.series.Windows;
import app.glassnet.rooms.windows.WindowsState.Fit;
import app.glassnet.rooms.windows.WindowsState.Parting;
import app.glassnet.rooms.windows.WindowsState.Way;
import app.glassnet.ui.formula.CodePanel.Language;
import java.util.Map;

/** The settings of the room as code that makes the same arrays. The series is {@code s}, a one-dimensional array. */
final class WindowsCode {
  private WindowsCode() {}

  static Map<Language, String> of(WindowsState s, Cut cut) {
    return Map.of(Language.KERAS, keras(s, cut), Language.PYTORCH, pytorch(s, cut), Language.JAVA, java(s));
  }

  private static String scale(WindowsState s, Cut cut, String std) {
    String part = s.fit() == Fit.ALL ? "s" : "s[:" + cut.border() + "]";
    return switch (s.scaling()) {
      case NONE -> "";
      case STANDARD -> "s = (s - %s.mean()) / %s.std(%s)\n".formatted(part, part, std);
      case MIN_MAX -> "s = (s - %s.min()) / (%s.max() - %s.min())\n".formatted(part, part, part);
    };
  }

  private static String keras(WindowsState s, Cut cut) {
    Windows w = cut.windows();
    String head = "import keras\n" + scale(s, cut, "");
    if (s.way() == Way.RESHAPE) {
      return head + "n = len(s) // %d\nx = s[:n * %d].reshape(n, %d, 1)   # (%d, %d, 1)\n"
          .formatted(w.lookBack(), w.lookBack(), w.lookBack(), w.count(), w.lookBack());
    }
    String rows = s.targets() == Windows.Targets.ONE
        ? "ds = keras.utils.timeseries_dataset_from_array(\n    s[:-%d], targets=s[%d:],\n    sequence_length=%d, "
            .formatted(w.horizon(), w.lookBack() + w.horizon() - 1, w.lookBack())
            + "sequence_stride=%d,\n    batch_size=%d, shuffle=%s)\n".formatted(w.step(), s.batch(), shuffled(s))
        : "ds = keras.utils.timeseries_dataset_from_array(\n    s, targets=None, sequence_length=%d, sequence_stride=%d,\n"
            .formatted(w.lookBack() + w.horizon(), w.step()) + "    batch_size=%d, shuffle=%s)\n".formatted(s.batch(), shuffled(s))
            + (s.targets() == Windows.Targets.MANY
                ? "ds = ds.map(lambda r: (r[:, :%d], r[:, %d:]))\n".formatted(w.lookBack(), w.lookBack())
                : "ds = ds.map(lambda r: (r[:, :%d], r[:, %d:]))\n".formatted(w.lookBack(), w.horizon()));
    return head + rows + split(s, cut);
  }

  private static String shuffled(WindowsState s) {
    return switch (s.order()) {
      case SHUFFLED -> "True";
      case IN_ORDER, STATEFUL -> "False";
    };
  }

  private static String pytorch(WindowsState s, Cut cut) {
    Windows w = cut.windows();
    String head = "import torch\n" + scale(s, cut, "correction=0");
    if (s.way() == Way.RESHAPE) {
      return head + "n = len(s) // %d\nx = s[:n * %d].view(n, %d, 1)   # (%d, %d, 1)\n"
          .formatted(w.lookBack(), w.lookBack(), w.lookBack(), w.count(), w.lookBack());
    }
    String y = switch (s.targets()) {
      case ONE -> "y = r[:, -1:]";
      case MANY -> "y = r[:, %d:]".formatted(w.lookBack());
      case EVERY_STEP -> "y = r[:, %d:]".formatted(w.horizon());
    };
    return head + "r = s.unfold(0, %d, %d)              # rows of look-back + horizon\n"
        .formatted(w.lookBack() + w.horizon(), w.step())
        + "x = r[:, :%d].unsqueeze(-1)           # (%d, %d, 1)\n%-36s # (%d, %d)\n"
        .formatted(w.lookBack(), w.count(), w.lookBack(), y, w.count(), w.targetsPerRow()) + split(s, cut);
  }

  private static String split(WindowsState s, Cut cut) {
    int[] train = cut.split().train();
    int[] held = cut.split().heldOut();
    if (s.parting() == Parting.RANDOM) {
      return "# split at random: %d rows trained on, %d held out - the future leaks\n".formatted(train.length, held.length);
    }
    return train.length == 0 || held.length == 0 ? "" : "# by time: rows 0-%d are trained on, rows %d-%d held out\n"
        .formatted(train[train.length - 1], held[0], held[held.length - 1]);
  }

  private static String java(WindowsState s) {
    if (s.way() == Way.RESHAPE) {
      return "for (int r = 0; r < s.length / %d; r++)\n  x[r] = Arrays.copyOfRange(s, r * %d, (r + 1) * %d);\n"
          .formatted(s.lookBack(), s.lookBack(), s.lookBack());
    }
    String wanted = switch (s.targets()) {
      case ONE -> "y[r][0] = s[first + %d];".formatted(s.lookBack() + s.horizon() - 1);
      case MANY -> "y[r] = Arrays.copyOfRange(s, first + %d, first + %d);".formatted(s.lookBack(),
          s.lookBack() + s.horizon());
      case EVERY_STEP -> "y[r] = Arrays.copyOfRange(s, first + %d, first + %d);".formatted(s.horizon(),
          s.lookBack() + s.horizon());
    };
    return ("int rows = (s.length - %d - %d) / %d + 1;\nfor (int r = 0; r < rows; r++) {\n  int first = r * %d;\n"
        + "  x[r] = Arrays.copyOfRange(s, first, first + %d);\n  %s\n}\n").formatted(s.lookBack(), s.horizon(), s.step(),
        s.step(), s.lookBack(), wanted);
  }
}
