package app.glassnet.rooms.digits;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Point;
import app.glassnet.data.drawing.Stroke;
import app.glassnet.engine.bench.Measurement;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.task.FrameTimes;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * How fluid the room is while it trains, and what the room costs the training: the same network trains without a window,
 * with the window open, and without it again, for the same time each. Also how long it takes from a stroke to the prediction
 * that follows it. With a display the window is 1280×720; without one it has as many pixels on the headless screen, which
 * ends at 1000×1000.
 */
public final class DigitsBenchmark {
  /** The name on the command line. */
  public static final String NAME = "window";

  private static final int WARM_SECONDS = 5;
  private static final double FRAME_LIMIT_MS = 20;

  private DigitsBenchmark() {}

  /**
   * Takes a little over three times as long as it measures.
   *
   * @param seconds to measure each part for
   */
  public static void run(int seconds, Consumer<Measurement> each) {
    boolean display = Toolkit.hasDisplay();
    if (display) {
      Toolkit.start();
    } else {
      Toolkit.startHeadless();
    }
    int width = display ? 1280 : 1000;
    int height = display ? 720 : 922;
    Opened opened = await(Ui.call(() -> new Opened(width, height)));
    await(await(Ui.call(opened.room::settled)));
    TrainingRun run = opened.room.session().run();
    try {
      double before = hiddenSpeed(opened, run, seconds);
      Shown shown = shown(opened, run, seconds);
      strokes(opened, each, "stroke_training");
      await(run.pause());
      strokes(opened, each, "stroke_paused");
      double after = hiddenSpeed(opened, run, seconds);
      double alone = (before + after) / 2;
      each.accept(new Measurement(NAME, "pixels", width * height, "px"));
      each.accept(new Measurement(NAME, "steps_alone", alone, "1/s"));
      each.accept(new Measurement(NAME, "steps_shown", shown.speed, "1/s"));
      each.accept(new Measurement(NAME, "speed_kept", 100 * shown.speed / alone, "%"));
      each.accept(new Measurement(NAME, "frames", shown.frames.count() / (double) seconds, "1/s"));
      each.accept(new Measurement(NAME, "frame_median", shown.frames.percentile(0.5), "ms"));
      each.accept(new Measurement(NAME, "frame_p95", shown.frames.percentile(0.95), "ms"));
      each.accept(new Measurement(NAME, "frames_under_20ms", 100 * shown.frames.shareUnder(FRAME_LIMIT_MS), "%"));
    } finally {
      await(Ui.call(opened::close));
    }
  }

  private record Shown(double speed, FrameTimes frames) {}

  /** Steps a second with the window closed and nothing asked of the run. */
  private static double hiddenSpeed(Opened opened, TrainingRun run, int seconds) {
    await(Ui.call(opened::hide));
    await(run.play());
    pass(WARM_SECONDS);
    double speed = speed(run, seconds);
    await(run.pause());
    return speed;
  }

  private static Shown shown(Opened opened, TrainingRun run, int seconds) {
    await(Ui.call(opened::show));
    await(run.play());
    pass(WARM_SECONDS);
    FrameTimes frames = new FrameTimes();
    await(Ui.call(() -> {
      frames.start();
      return null;
    }));
    double speed = speed(run, seconds);
    await(Ui.call(() -> {
      frames.stop();
      return null;
    }));
    return new Shown(speed, frames);
  }

  private static double speed(TrainingRun run, int seconds) {
    long from = steps(run);
    long start = System.nanoTime();
    pass(seconds);
    return (steps(run) - from) / ((System.nanoTime() - start) / 1e9);
  }

  private static long steps(TrainingRun run) {
    // A setting that changes nothing is answered with a snapshot of this moment.
    return await(run.apply(run.settings())).step();
  }

  /** Draws a line point by point, one a frame, and takes the time until the prediction is there. */
  private static void strokes(Opened opened, Consumer<Measurement> each, String name) {
    CompletableFuture<double[]> done = new CompletableFuture<>();
    await(Ui.call(() -> {
      new Strokes(opened.room.model(), done).start();
      return null;
    }));
    double[] sorted = Arrays.stream(await(done)).sorted().toArray();
    each.accept(new Measurement(NAME, name + "_median", sorted[sorted.length / 2], "ms"));
    each.accept(new Measurement(NAME, name + "_p95", sorted[(int) (sorted.length * 0.95)], "ms"));
  }

  /** On the interface thread. */
  private static final class Strokes {
    private static final int COUNT = 300;

    private final DigitsModel model;
    private final CompletableFuture<double[]> done;
    private final List<Double> times = new ArrayList<>();
    private final Pulse pulse = new Pulse(now -> frame());
    private long asked;

    Strokes(DigitsModel model, CompletableFuture<double[]> done) {
      this.model = model;
      this.done = done;
      model.trace.addListener((o, before, now) -> answered());
    }

    void start() {
      pulse.start();
    }

    private void frame() {
      if (asked != 0) {
        return;
      }
      if (times.size() == COUNT) {
        pulse.stop();
        done.complete(times.stream().mapToDouble(Double::doubleValue).toArray());
        return;
      }
      // Strokes come as input events, before the frame's pulse, not within it.
      Ui.later(() -> {
        int n = times.size();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= n % 40 + 1; i++) {
          points.add(new Point(0.3 + 0.01 * i, 0.2 + 0.015 * i));
        }
        asked = System.nanoTime();
        model.input.set(DigitInput.drawn(new Drawing(List.of(new Stroke(points, 0.09, false)))));
      });
    }

    private void answered() {
      if (asked != 0 && model.trace.get() != null && model.trace.get().input() != null
          && Arrays.equals(model.trace.get().input(), model.pixels.get())) {
        times.add((System.nanoTime() - asked) / 1e6);
        asked = 0;
      }
    }
  }

  /** The room in a window. */
  private static final class Opened {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final OpenDigits room;

    Opened(int width, int height) {
      ThemeModel theme = new ThemeModel();
      theme.windowSize(width, height);
      room = new OpenDigits(new RoomContext(theme));
      Scene scene = new Scene(room.page(), width, height);
      StyleSheets.follow(scene, theme);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
      show();
    }

    Void show() {
      stage.show();
      room.show();
      return null;
    }

    Void hide() {
      room.hide();
      stage.hide();
      return null;
    }

    Void close() {
      hide();
      room.close();
      stage.close();
      return null;
    }
  }

  private static void pass(int seconds) {
    CompletableFuture<Void> never = new CompletableFuture<>();
    never.completeOnTimeout(null, seconds, TimeUnit.SECONDS);
    await(never);
  }

  private static <T> T await(CompletableFuture<T> future) {
    return future.join();
  }
}
