package app.glassnet.rooms.memory;

import app.glassnet.data.Samples;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.Saved;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The networks of this room: one recurrent layer that gives every step's state, and a dense layer that reads it. */
final class Nets {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_UNITS = 64;

  private Nets() {}

  static NetworkSpec spec(TaskData data, Kind kind, int units, boolean resetAfter) {
    return new NetworkSpec(name(data.task(), kind, resetAfter), data.train().shape(),
        List.of(kind.layer(units, resetAfter), Dense.of(data.outputs())), data.loss());
  }

  /** The units with which a kind of cell has as nearly as possible as many parameters as an LSTM of this size. */
  static int units(TaskData data, Kind kind, int size, boolean resetAfter) {
    long wanted = spec(data, Kind.LSTM, size, false).parameterCount();
    int best = 1;
    for (int units = 1; units <= MOST_UNITS; units++) {
      long distance = Math.abs(spec(data, kind, units, resetAfter).parameterCount() - wanted);
      if (distance < Math.abs(spec(data, kind, best, resetAfter).parameterCount() - wanted)) {
        best = units;
      }
    }
    return best;
  }

  private static String name(Task task, Kind kind, boolean resetAfter) {
    return "memory-" + (task + "-" + kind).toLowerCase(Locale.ROOT) + (kind == Kind.GRU && resetAfter ? "-after" : "");
  }

  /** The trained network that ships for this, or null. */
  static Saved shipped(NetworkSpec spec) throws IOException {
    String file = "networks/" + spec.name() + ".zip";
    if (!Samples.exists(file)) {
      return null;
    }
    try (InputStream in = Samples.open(file)) {
      Saved saved = NetworkFile.fromBytes(in.readNBytes(MOST_BYTES));
      return saved.weights().spec().computesLike(spec) ? saved : null;
    }
  }

  /** Fresh weights, as {@code TrainingRun.reset} would draw them. */
  static app.glassnet.engine.network.Weights fresh(NetworkSpec spec, long seed) {
    return Network.initialWeights(spec, seed);
  }
}
