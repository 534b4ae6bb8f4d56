package app.glassnet.ui.control;

import app.glassnet.data.DataException;
import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.PictureFile;
import app.glassnet.ui.task.Ui;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Reads and decodes pictures on another thread; of several asked for, the last one counts. On the interface thread. */
final class PictureLoader {
  /**
   * What was read.
   *
   * @param notice what was done to it, or what went wrong; "" for nothing
   * @param picture null when it could not be read
   */
  record Loaded(PictureChoice choice, Picture picture, String notice) {}

  private final Consumer<Loaded> receiver;
  private CompletableFuture<?> under = CompletableFuture.completedFuture(null);
  private int latest;

  PictureLoader(Consumer<Loaded> receiver) {
    this.receiver = receiver;
  }

  /** Completes when nothing is being read any more. */
  CompletableFuture<?> settled() {
    return under;
  }

  /** Grids and drawings are there at once; samples and own pictures come. */
  void load(PictureChoice choice) {
    if (choice.kind() == PictureChoice.Kind.COURSE || choice.kind() == PictureChoice.Kind.DRAWN) {
      latest++;
      try {
        receiver.accept(new Loaded(choice, choice.load(), ""));
      } catch (IOException e) {
        receiver.accept(new Loaded(choice, null, e.getMessage()));
      }
    } else {
      read(() -> new Loaded(choice, choice.load(), ""));
    }
  }

  /** An own picture, from a file or the clipboard. */
  void own(Callable<PictureFile> source) {
    read(() -> {
      PictureFile file = source.call();
      return new Loaded(PictureChoice.own(file), file.picture(), String.join(" ", file.notices()));
    });
  }

  private void read(Callable<Loaded> work) {
    int mine = ++latest;
    under = CompletableFuture.supplyAsync(() -> {
      try {
        return work.call();
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    }).handleAsync((loaded, problem) -> {
      if (mine == latest) {
        receiver.accept(problem == null ? loaded : new Loaded(null, null, sentence(problem)));
      }
      return null;
    }, Ui.executor());
  }

  private static String sentence(Throwable problem) {
    Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    return cause instanceof DataException ? cause.getMessage()
        : app.glassnet.ui.text.Texts.of("picture").get("problem", String.valueOf(cause.getMessage()));
  }
}
