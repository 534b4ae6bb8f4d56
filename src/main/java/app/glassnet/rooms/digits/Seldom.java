package app.glassnet.rooms.digits;

import app.glassnet.engine.training.RunState;

/**
 * Lets a view that is dear to draw follow a running training more slowly than the display: kernels and curves move little
 * from frame to frame, and the time is better left to the maps and to the training. While nothing runs every change is drawn.
 */
final class Seldom {
  private final DigitsModel model;
  private final long nanos;
  private final Runnable task;
  private long last;

  /**
   * @param milliseconds between two runs of the task while training plays
   */
  Seldom(DigitsModel model, int milliseconds, Runnable task) {
    this.model = model;
    this.nanos = milliseconds * 1_000_000L;
    this.task = task;
  }

  void changed() {
    boolean playing = model.snapshot.get() != null && model.snapshot.get().state() == RunState.PLAYING;
    long now = System.nanoTime();
    if (!playing || now - last >= nanos) {
      last = now;
      task.run();
    }
  }
}
