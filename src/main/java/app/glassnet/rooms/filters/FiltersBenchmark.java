package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.data.SamplePicture;
import app.glassnet.engine.bench.Measurement;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.task.Pulse;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.ThemeModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * How fast a changed kernel is seen on a picture of 512×512 pixels: the sums and colours alone, and in a window the whole
 * way from a changed number until the filtered picture is in the model, after which the next frame shows it.
 */
public final class FiltersBenchmark {
  /** The name on the command line. */
  public static final String NAME = "filters";

  private static final int RUNS = 200;
  private static final int WARM = 100;
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 922;

  private FiltersBenchmark() {}

  /** Takes about half a minute. */
  public static void run(Consumer<Measurement> each) {
    try {
      Picture grey = SamplePicture.CAMERA.load();
      Picture colour = SamplePicture.ASTRONAUT.load();
      for (int side : new int[] {3, 5, 7}) {
        Kernel kernel = FilterPreset.SOBEL_X.kernel().resized(side, side);
        float[] full = kernel.weights();
        for (int i = 0; i < full.length; i++) {
          full[i] += 0.01f;
        }
        Kernel dense = new Kernel(side, side, full);
        sums(each, "grey_" + side + "x" + side, grey, dense, Display.SIGNED);
        sums(each, "colour_" + side + "x" + side, colour, dense, Display.CLIPPED);
      }
      sums(each, "grey_median", grey, null, Display.CLIPPED);
      sums(each, "colour_median", colour, null, Display.CLIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    edits(each);
  }

  private static void sums(Consumer<Measurement> each, String name, Picture picture, Kernel kernel, Display display) {
    FilterWork work = new FilterWork();
    var job = new FilterWork.Job(picture, kernel, Border.REPLICATE, display);
    double[] times = new double[RUNS];
    for (int i = -WARM; i < RUNS; i++) {
      double millis = work.run(job).millis();
      if (i >= 0) {
        times[i] = millis;
      }
    }
    tell(each, name, times);
  }

  private static void tell(Consumer<Measurement> each, String name, double[] times) {
    Arrays.sort(times);
    each.accept(new Measurement(NAME, name + "_median", times[times.length / 2], "ms"));
    each.accept(new Measurement(NAME, name + "_p95", times[(int) (times.length * 0.95)], "ms"));
  }

  /** In an open room: one number of the kernel is changed after the other, each as soon as the last was seen. */
  private static void edits(Consumer<Measurement> each) {
    if (Toolkit.hasDisplay()) {
      Toolkit.start();
    } else {
      Toolkit.startHeadless();
    }
    CompletableFuture<double[]> done = new CompletableFuture<>();
    Window window = Ui.call(() -> new Window(done)).join();
    Ui.call(() -> window.room.settled()).join().join();
    Ui.call(window::begin).join();
    tell(each, "edit_shown", done.join());
    Ui.call(window::close).join();
  }

  /** On the interface thread. */
  private static final class Window {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final CompletableFuture<double[]> done;
    private final double[] times = new double[RUNS];
    private final OpenFilters room;
    private final Pulse pulse = new Pulse(now -> frame());
    private int at = -WARM;
    private long asked;
    private boolean answered;

    Window(CompletableFuture<double[]> done) {
      this.done = done;
      ThemeModel theme = new ThemeModel();
      theme.windowSize(WIDTH, HEIGHT);
      room = new OpenFilters(new RoomContext(theme));
      Scene scene = new Scene(room.page(), WIDTH, HEIGHT);
      StyleSheets.follow(scene, theme);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.show();
      room.show();
    }

    Void begin() {
      room.model().filtered.addListener(o -> answered = true);
      pulse.start();
      edit();
      return null;
    }

    private void edit() {
      answered = false;
      asked = System.nanoTime();
      Kernel k = room.model().kernel.get();
      room.model().kernel.set(k.with(1, 1, k.at(1, 1) == 0 ? 0.5f : 0));
    }

    /** The frame after the answer has painted it. */
    private void frame() {
      if (!answered) {
        return;
      }
      if (at >= 0) {
        times[at] = (System.nanoTime() - asked) / 1e6;
      }
      at++;
      if (at == RUNS) {
        pulse.stop();
        done.complete(times);
      } else {
        // Like a key or a notch of the wheel: an event of its own, before the frame's pulse.
        Ui.later(this::edit);
      }
    }

    Void close() {
      room.hide();
      room.close();
      stage.close();
      return null;
    }
  }
}
