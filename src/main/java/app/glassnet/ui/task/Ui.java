package app.glassnet.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.image.WritableImage;

/** The one door to the interface thread. Nothing else calls {@code Platform.runLater}. */
public final class Ui {
  private Ui() {}

  public static boolean isUiThread() {
    return Platform.isFxApplicationThread();
  }

  /** Throws unless the caller is on the interface thread. */
  public static void check() {
    if (!isUiThread()) {
      throw new IllegalStateException("must be called on the interface thread, was on " + Thread.currentThread());
    }
  }

  /** Runs the task on the interface thread: at once when already there, otherwise later. */
  public static void run(Runnable task) {
    if (isUiThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }

  /** Runs the task on the interface thread, never before this call has returned. */
  public static void later(Runnable task) {
    Platform.runLater(task);
  }

  /** Runs the task on the interface thread and hands on what it returns or throws. */
  public static <T> CompletableFuture<T> call(Callable<T> task) {
    var result = new CompletableFuture<T>();
    run(() -> {
      try {
        result.complete(task.call());
      } catch (Throwable e) {
        result.completeExceptionally(e);
      }
    });
    return result;
  }

  /** Completes on the interface thread when this many further frames have been laid out and drawn. */
  public static CompletableFuture<Void> afterPulses(int count) {
    var done = new CompletableFuture<Void>();
    run(() -> new AnimationTimer() {
      private int left = count;

      @Override
      public void handle(long now) {
        if (left-- <= 0) {
          stop();
          done.complete(null);
        }
      }
    }.start());
    return done;
  }

  /**
   * Completes on the interface thread when the next frame has been painted and handed to the window system. A picture of
   * one empty pixel is asked for after that frame was sent to the painting thread, which paints one thing after another.
   */
  public static CompletableFuture<Void> painted() {
    return afterPulses(1).thenCompose(frame -> {
      new Group().snapshot(null, new WritableImage(1, 1));
      var done = new CompletableFuture<Void>();
      later(() -> done.complete(null));
      return done;
    });
  }

  /** For {@code CompletableFuture.thenAcceptAsync(..., Ui.executor())}. */
  public static Executor executor() {
    return Ui::run;
  }

  /**
   * A task that may be asked for from any thread, any number of times, and stands in the queue of the interface thread
   * at most once.
   */
  public static Runnable coalesced(Runnable task) {
    var queued = new AtomicBoolean();
    return () -> {
      if (queued.compareAndSet(false, true)) {
        Platform.runLater(() -> {
          queued.set(false);
          task.run();
        });
      }
    };
  }
}
