package app.glassnet.ui.testing;

import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * A window without a display, and hands for it: opens rooms and nodes, clicks, drags and types as a person would, and
 * waits for conditions pulse by pulse. Its methods are called on the test's thread. Made by {@link FxExtension}.
 */
public final class Fx implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final ThemeModel theme = new ThemeModel();
  private final List<AutoCloseable> toClose = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private static final int SCREEN = 1000;

  private final List<Throwable> uncaught = new ArrayList<>();
  private Stage stage;
  private Robot robot;

  Fx() {
    Toolkit.startHeadless();
    run(() -> {
      Thread.currentThread().setUncaughtExceptionHandler((t, e) -> {
        synchronized (uncaught) {
          uncaught.add(e);
        }
      });
      robot = new Robot();
      // The button of a test that failed half-way must not stay down.
      robot.mouseRelease(MouseButton.PRIMARY);
    });
  }

  public ThemeModel theme() {
    return theme;
  }

  /** Opens a room alone in a window and waits until it has settled. */
  public OpenRoom open(Room room, int width, int height) {
    OpenRoom open = call(() -> {
      theme.motionProperty().set(false);
      theme.windowSize(width, height);
      return room.open(new RoomContext(theme));
    });
    RoomPage page = open.page();
    show(() -> page, width, height);
    run(open::show);
    toClose.add(() -> {
      open.hide();
      open.close();
    });
    await(call(open::settled));
    pulses(2);
    return open;
  }

  /** Shows a node in a window of this size; it fills the window. Made on the interface thread. */
  public <N extends Parent> N show(Supplier<N> make, int width, int height) {
    N node = call(() -> {
      N made = make.get();
      var scene = new Scene(made, width, height);
      theme.windowSize(width, height);
      StyleSheets.follow(scene, theme);
      stage = new Stage(StageStyle.UNDECORATED);
      stages.add(stage);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.setWidth(width);
      stage.setHeight(height);
      // The headless screen is 1000×1000; a window that ends below it is laid out but cannot be painted on it, or clicked.
      stage.setIconified(height > SCREEN);
      stage.show();
      stage.requestFocus();
      return made;
    });
    pulses(2);
    return node;
  }

  /** Uses a window that the test has made itself. */
  public void use(Stage other) {
    stage = other;
    stages.add(other);
    pulses(2);
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return stage.getScene();
  }

  /** The only node that matches, for example "#present" or ".slider". */
  public <N extends Node> N find(String selector, Class<N> type) {
    Collection<Node> all = call(() -> scene().getRoot().lookupAll(selector));
    List<N> found = all.stream().filter(type::isInstance).map(type::cast).distinct().toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one " + selector + ", found " + found);
    }
    return found.getFirst();
  }

  public Node find(String selector) {
    return find(selector, Node.class);
  }

  public void click(String selector) {
    click(find(selector));
  }

  public void click(Node node) {
    clickAt(node, 0.5, 0.5);
  }

  /** Clicks at a place of a node given in shares of its width and height. */
  public void clickAt(Node node, double x, double y) {
    moveTo(node, x, y);
    run(() -> robot.mousePress(MouseButton.PRIMARY));
    run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    pulses(1);
  }

  public void moveTo(Node node, double x, double y) {
    Point2D place = place(node, x, y);
    run(() -> robot.mouseMove(place));
    pulses(1);
  }

  /** Presses at the first place, moves through the others and releases; places in shares of the node's size. */
  public void drag(Node node, Point2D... places) {
    run(() -> robot.mouseMove(place(node, places[0].getX(), places[0].getY())));
    run(() -> robot.mousePress(MouseButton.PRIMARY));
    for (Point2D p : places) {
      run(() -> robot.mouseMove(place(node, p.getX(), p.getY())));
    }
    run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    pulses(1);
  }

  /** Presses keys together, as in Ctrl+S. */
  public void type(KeyCode... keys) {
    run(() -> {
      for (KeyCode k : keys) {
        robot.keyPress(k);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    });
    pulses(1);
  }

  /** Waits, pulse by pulse, until the condition holds; it is asked on the interface thread. */
  public void waitUntil(String what, BooleanSupplier condition) {
    var done = new CompletableFuture<Void>();
    run(() -> new AnimationTimer() {
      @Override
      public void handle(long now) {
        try {
          if (done.isDone()) {
            stop();
          } else if (condition.getAsBoolean()) {
            stop();
            done.complete(null);
          }
        } catch (Throwable e) {
          stop();
          done.completeExceptionally(e);
        }
      }
    }.start());
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      done.cancel(false);
      throw new AssertionError("still waiting after " + PATIENCE_SECONDS + " s until " + what, e);
    } catch (ExecutionException e) {
      throw new AssertionError("failed while waiting until " + what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits for so many frames. */
  public void pulses(int count) {
    await(Ui.afterPulses(count));
  }

  public void run(Runnable task) {
    call(() -> {
      task.run();
      return null;
    });
  }

  public <T> T call(Callable<T> task) {
    return await(Ui.call(task));
  }

  /** What is on the screen now. */
  public WritableImage picture() {
    return call(() -> scene().snapshot(null));
  }

  private static <T> T await(CompletableFuture<T> future) {
    if (Ui.isUiThread() && !future.isDone()) {
      throw new IllegalStateException("the interface thread cannot wait for itself");
    }
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case Throwable cause -> throw new AssertionError(cause);
      }
    } catch (TimeoutException e) {
      throw new AssertionError("the interface did not answer within " + PATIENCE_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The headless platform keeps closed windows for as long as the process lives: what was in them must go. */
  private static void empty(Stage stage) {
    Scene scene = stage.getScene();
    stage.close();
    if (scene != null) {
      scene.setRoot(new Group());
    }
  }

  private Point2D place(Node node, double x, double y) {
    return call(() -> {
      Bounds b = node.getBoundsInLocal();
      return node.localToScreen(b.getMinX() + b.getWidth() * x, b.getMinY() + b.getHeight() * y);
    });
  }

  /** Closes what was opened and fails when something was thrown on the interface thread meanwhile. */
  @Override
  public void close() {
    run(() -> {
      for (AutoCloseable c : toClose.reversed()) {
        try {
          c.close();
        } catch (Exception e) {
          throw new AssertionError("closing failed", e);
        }
      }
      stages.forEach(Fx::empty);
    });
    synchronized (uncaught) {
      if (!uncaught.isEmpty()) {
        throw new AssertionError("thrown on the interface thread", uncaught.getFirst());
      }
    }
  }
}
