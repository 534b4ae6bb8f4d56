package app.glassnet.ui.task;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/**
 * Calls back once a frame while it runs. Rooms start theirs in {@code show} and stop it in {@code hide}, so that a hidden
 * room costs nothing.
 */
public final class Pulse {
  private final AnimationTimer timer;
  private boolean running;

  /** The callback receives the time of the frame in nanoseconds, on the interface thread. */
  public Pulse(LongConsumer callback) {
    timer = new AnimationTimer() {
      @Override
      public void handle(long now) {
        callback.accept(now);
      }
    };
  }

  /** Starts calling; does nothing when it runs already. */
  public void start() {
    Ui.check();
    if (!running) {
      running = true;
      timer.start();
    }
  }

  /** Stops calling; does nothing when it stands. */
  public void stop() {
    Ui.check();
    if (running) {
      running = false;
      timer.stop();
    }
  }

  public boolean running() {
    return running;
  }
}
