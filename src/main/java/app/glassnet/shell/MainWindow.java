package app.glassnet.shell;

import app.glassnet.engine.backend.Backend;
import app.glassnet.ui.page.KeyHelp;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Toolkit;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.StyleSheets;
import app.glassnet.ui.theme.Theme;
import app.glassnet.ui.theme.ThemeModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;

/** The window: one frame, its keys, its files, and what it remembers. */
public final class MainWindow implements Commands {
  private static final Logger LOG = Logger.getLogger(MainWindow.class.getName());
  private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

  private final Supplier<List<Room>> rooms;
  private final Memory memory;
  private final Stage stage;
  private final ThemeModel theme = new ThemeModel();
  private final Scene scene;
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private Frame frame;
  private Lessons lessons;
  private PopOver help;
  private PopOver about;
  private PopOver course;

  /** @param rooms asked again when the language changes */
  MainWindow(Stage stage, Supplier<List<Room>> rooms, Memory memory) {
    this.stage = stage;
    this.rooms = rooms;
    this.memory = memory;
    theme.themeProperty().set(memory.theme());
    theme.motionProperty().set(Boolean.parseBoolean(memory.get("motion", "true")));
    Texts.useLocale(Locale.of(memory.get("language", Texts.locale().getLanguage())));
    frame = new Frame(rooms.get(), theme, this);
    lessons = new Lessons(frame.host(), this::restore);
    scene = new Scene(frame, 1280, 720);
    StyleSheets.follow(scene, theme);
    ShellKeys.install(scene, this, i -> goTo(i));
    stage.setScene(scene);
    stage.setTitle("Glassnet");
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.setFullScreenExitHint("");
    // Esc belongs to the rooms; full screen is left the way it was entered.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    place();
    stage.setOnHidden(e -> close());
    theme.themeProperty().addListener((o, before, now) -> memory.put("theme", now.name()));
  }

  /** Opens the window with this and returns when it has been closed. Called on the program's first thread. */
  public static void run(Opening opening) {
    loadEngine();
    Toolkit.start();
    MainWindow window = Ui.call(() -> {
      var made = new MainWindow(new Stage(), Rooms::all, Memory.ofUser());
      Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> made.failed(e));
      made.show(opening);
      if (StartReport.wanted()) {
        made.report();
      }
      if (Rehearsal.wanted()) {
        Rehearsal.start(made, made.rooms.get());
      }
      return made;
    }).join();
    window.closed.join();
    Toolkit.exit();
  }

  /**
   * The engine's native libraries are loaded before JavaFX loads its own. Side by side, a few starts stood still; one
   * thread was seen loading a library and another looking a name up in one. Why is not known: this is a precaution, and
   * puts the engine's time before the window. What goes wrong here goes wrong again in the first room that computes,
   * which says so.
   */
  private static void loadEngine() {
    try {
      Backend.load();
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.SEVERE, "the engine cannot be loaded", e);
    }
  }

  /** A fault of the program: it goes to the log with all it says, and one line to the page. */
  void failed(Throwable e) {
    LOG.log(Level.SEVERE, "thrown on the interface thread", e);
    frame.host().say(Texts.of("shell").get("fault", String.valueOf(e.getMessage())));
  }

  /** Shows the window as it was left. */
  void show() {
    show(Opening.AS_LEFT);
  }

  void show(Opening opening) {
    stage.show();
    Ui.painted().thenRun(this::icons).thenRunAsync(this::checkMemory);
    if (opening.file() != null) {
      open(opening.file());
    }
    if (frame.host().current() == null) {
      List<Room> all = rooms.get();
      String wanted = opening.room() == null ? memory.get("room", "") : opening.room();
      all.stream().filter(r -> r.id().equals(wanted)).findFirst().or(() -> all.stream().findFirst())
          .ifPresent(r -> frame.go(r.id()));
    }
  }

  /** Says when the first room has been painted in the window, and when its first answer has. */
  private void report() {
    Ui.painted().thenRun(() -> StartReport.mark("window"));
    frame.host().currentRoom().settled().thenComposeAsync(settled -> Ui.painted(), Ui.executor())
        .thenRun(() -> StartReport.mark("prediction"));
  }

  Stage stage() {
    return stage;
  }

  Frame frame() {
    return frame;
  }

  ThemeModel theme() {
    return theme;
  }

  @Override
  public void present() {
    boolean on = !theme.presenterProperty().get();
    theme.presenterProperty().set(on);
    stage.setFullScreen(on);
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  @Override
  public void help(Node anchor) {
    List<KeyHelp> more = frame.host().currentRoom() == null ? List.of() : frame.host().currentRoom().page().keys();
    PopOver next = HelpPopover.make(more, this::about);
    HelpPopover.toggle(help, next, anchor);
    help = next.isShowing() ? next : null;
  }

  void help() {
    Node anchor = frame.lookup("#help");
    if (anchor != null) {
      help(anchor);
    }
  }

  @Override
  public void lessons(Node anchor) {
    PopOver next = LessonsPopover.make(lessons);
    HelpPopover.toggle(course, next, anchor);
    course = next.isShowing() ? next : null;
  }

  void lessons() {
    Node anchor = frame.lookup("#lesson");
    if (anchor != null) {
      lessons(anchor);
    }
  }

  /** Goes so many lessons on. */
  void lesson(int by) {
    lessons.move(by);
  }

  /** Tells what program and machine this is, at the button that lists the keys, or stops telling. */
  void about() {
    Node anchor = frame.lookup("#help");
    if (help != null && help.isShowing()) {
      help.hide();
    }
    if (anchor != null) {
      PopOver next = AboutPopover.make(CompletableFuture.supplyAsync(About::collect));
      HelpPopover.toggle(about, next, anchor);
      about = next.isShowing() ? next : null;
    }
  }

  @Override
  public void switchTheme() {
    theme.themeProperty().set(theme.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
  }

  /** Turns every animation off, or on again. */
  void switchMotion() {
    boolean on = !theme.motionProperty().get();
    theme.motionProperty().set(on);
    memory.put("motion", Boolean.toString(on));
    frame.host().say(Texts.of("shell").get(on ? "motion.on" : "motion.off"));
  }

  /** Makes every page anew in the next language, each room in the state it was in. */
  @Override
  public void switchLanguage() {
    int at = Texts.LANGUAGES.indexOf(Texts.locale());
    Texts.useLocale(Texts.LANGUAGES.get((at + 1) % Texts.LANGUAGES.size()));
    memory.put("language", Texts.locale().getLanguage());
    Map<String, RoomState> states = frame.host().states();
    String current = frame.host().current();
    frame.host().closeAll();
    frame = new Frame(rooms.get(), theme, this);
    lessons = new Lessons(frame.host(), this::restore);
    scene.setRoot(frame);
    states.values().stream().filter(s -> !s.room().equals(current)).forEach(this::restore);
    if (current != null) {
      frame.go(current);
      if (states.containsKey(current)) {
        restore(states.get(current));
      }
    }
  }

  @Override
  public void open() {
    FileChooser chooser = chooser("file.open", "file.state", "*" + StateFile.ENDING, "*.json");
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      remember(file);
      open(file.toPath());
    }
  }

  /** Opens a state; what cannot be opened changes nothing and is explained in one line. */
  void open(Path file) {
    try {
      restore(StateFile.load(file));
    } catch (StateFile.Refused e) {
      frame.host().say(e.getMessage());
    }
  }

  @Override
  public void save() {
    OpenRoom room = frame.host().currentRoom();
    if (room != null) {
      FileChooser chooser = chooser("file.save", "file.state", "*" + StateFile.ENDING);
      chooser.setInitialFileName(frame.host().current() + StateFile.ENDING);
      File file = chooser.showSaveDialog(stage);
      if (file != null) {
        remember(file);
        save(file.toPath());
      }
    }
  }

  void save(Path file) {
    write(file, () -> StateFile.save(file, frame.host().currentRoom().state()));
  }

  @Override
  public void savePicture() {
    var picture = Snapshots.of(scene);
    FileChooser chooser = chooser("file.picture", "file.png", "*.png");
    chooser.setInitialFileName((frame.host().current() == null ? "glassnet" : frame.host().current()) + ".png");
    File file = chooser.showSaveDialog(stage);
    if (file != null) {
      remember(file);
      write(file.toPath(), () -> Snapshots.writePng(picture, file.toPath()));
    }
  }

  /** Something that may fail with a file. */
  private interface Writing {
    void run() throws IOException;
  }

  private void write(Path file, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      frame.host().say(Texts.of("shell").get("file.not.written", file.getFileName(), e.getMessage()));
    }
  }

  private boolean restore(RoomState state) {
    String before = frame.host().current();
    try {
      frame.host().restore(state);
      frame.go(state.room());
      return true;
    } catch (RuntimeException e) {
      if (before != null) {
        frame.go(before);
      }
      frame.host().say(Texts.of("shell").get("state.refused", state.room(), e.getMessage()));
      return false;
    }
  }

  private void goTo(int index) {
    List<Room> all = rooms.get();
    if (index < all.size()) {
      frame.go(all.get(index).id());
    }
  }

  private FileChooser chooser(String title, String kind, String... patterns) {
    Texts texts = Texts.of("shell");
    var chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get(kind), patterns));
    File folder = new File(memory.get("folder", System.getProperty("user.home")));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    return chooser;
  }

  private void remember(File file) {
    memory.put("folder", file.getAbsoluteFile().getParent());
  }

  /** Asked for after the first picture, on another thread: it touches the disk. */
  private void checkMemory() {
    if (!memory.keeps()) {
      String home = System.getProperty("user.home");
      Ui.run(() -> frame.host().say(Texts.of("shell").get("settings.forgotten", home)));
    }
  }

  private void icons() {
    for (int size : ICON_SIZES) {
      var in = MainWindow.class.getResourceAsStream("/app/glassnet/icons/glassnet-" + size + ".png");
      if (in != null) {
        stage.getIcons().add(new Image(in));
      }
    }
  }

  private void place() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = memory.number("width", Math.min(1600, screen.getWidth() * 0.9));
    double height = memory.number("height", Math.min(900, screen.getHeight() * 0.9));
    double x = memory.number("x", Double.NaN);
    double y = memory.number("y", Double.NaN);
    stage.setWidth(width);
    stage.setHeight(height);
    // A screen that was unplugged since must not hide the window.
    if (!Screen.getScreensForRectangle(x, y, 100, 60).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(Boolean.parseBoolean(memory.get("maximized", "false")));
  }

  private void close() {
    memory.put("maximized", Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      memory.put("width", Double.toString(stage.getWidth()));
      memory.put("height", Double.toString(stage.getHeight()));
      memory.put("x", Double.toString(stage.getX()));
      memory.put("y", Double.toString(stage.getY()));
    }
    if (frame.host().current() != null) {
      memory.put("room", frame.host().current());
    }
    frame.host().closeAll();
    closed.complete(null);
  }
}
