package app.glassnet.rooms.memory;

import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.training.Evaluation;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.TrainingRun;
import java.nio.file.Path;

/** Trains the networks that this room ships, as its own training does; run by hand: {@code MakeNetworks FOLDER}. */
final class MakeNetworks {
  private static final long SEED = 1;

  private MakeNetworks() {}

  public static void main(String[] arguments) throws Exception {
    for (Task task : Task.values()) {
      TaskData data = TaskData.load(task);
      for (Kind kind : Kind.values()) {
        make(data, kind, false, Path.of(arguments[0]));
        if (kind == Kind.GRU) {
          make(data, kind, true, Path.of(arguments[0]));
        }
      }
    }
  }

  private static void make(TaskData data, Kind kind, boolean resetAfter, Path folder) throws Exception {
    int units = Nets.units(data, kind, data.task().size, resetAfter);
    NetworkSpec spec = Nets.spec(data, kind, units, resetAfter);
    Settings settings = MemorySession.settings(SEED);
    int steps = switch (data.task()) {
      case AIR -> 3000;
      case LATCH -> 3000;
      case TEXT -> 4000;
    };
    long begin = System.nanoTime();
    try (TrainingRun run = TrainingRun.open(Nets.fresh(spec, SEED), data.train(), data.heldOut(), settings)) {
      for (int i = 0; i < steps; i++) {
        run.step().join();
      }
      Evaluation found = run.evaluate().join();
      NetworkFile.save(folder.resolve(spec.name() + ".zip"), run.weights().join(),
          new RunCard(data.task().name().toLowerCase(java.util.Locale.ROOT), SEED, settings, steps, found.accuracy(),
              "Glassnet", data.alphabet() == null ? "" : data.alphabet().symbols()));
      System.out.printf("%s: %d units, %d parameters, %d steps in %.1f s, held-out loss %.4f, MAE %.4f, accuracy %.3f%n",
          spec.name(), units, spec.parameterCount(), steps, (System.nanoTime() - begin) / 1e9, found.loss(),
          found.absoluteError() * data.scale(), found.accuracy());
    }
  }
}
