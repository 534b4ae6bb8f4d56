package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.backend.Backend;
import app.glassnet.gallery.Gallery;
import app.glassnet.gallery.TestRoom;
import app.glassnet.ui.control.Icons;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class MainWindowTest {
  private final TestRoom first = Gallery.controls();
  private final TestRoom second = Gallery.scales();
  private final TestRoom broken = new TestRoom("broken", "Broken", Icons.PAUSE, c -> {
    throw new IllegalStateException("no network file");
  });
  private Memory memory = Memory.forgetful();
  private Locale before;

  @BeforeEach
  void english() {
    before = Texts.locale();
    Texts.useLocale(Locale.ENGLISH);
  }

  @AfterEach
  void asItWas() {
    Texts.useLocale(before);
  }

  private MainWindow open(Fx fx) {
    return open(fx, Opening.AS_LEFT);
  }

  private MainWindow open(Fx fx, Opening opening) {
    memory.put("x", "0");
    memory.put("y", "0");
    memory.put("width", "990");
    memory.put("height", "700");
    MainWindow window = fx.call(() -> {
      var stage = new Stage();
      List<Room> rooms = List.of(first, second, broken);
      var made = new MainWindow(stage, () -> rooms, memory);
      made.show(opening);
      return made;
    });
    fx.use(window.stage());
    return window;
  }

  @Test
  void roomsOpenShowHideAndCloseInPairs(Fx fx) {
    MainWindow window = open(fx);
    assertThat(first.log).containsExactly("open", "show");
    fx.click("#rail-scales");
    assertThat(first.log).containsExactly("open", "show", "hide");
    assertThat(second.log).containsExactly("open", "show");
    fx.type(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertThat(window.frame().host().current()).isEqualTo("controls");
    assertThat(fx.find("#rail-controls", ToggleButton.class).isSelected()).isTrue();
    assertThat(first.log).containsExactly("open", "show", "hide", "show");
    fx.run(() -> fx.stage().close());
    assertThat(first.log).endsWith("hide", "close");
    assertThat(second.log).endsWith("hide", "close");
  }

  @Test
  void itOpensWithTheRoomOrTheFileAskedFor(Fx fx, @TempDir Path folder) throws IOException {
    MainWindow window = open(fx, new Opening("scales", null));
    assertThat(second.log).containsExactly("open", "show");
    assertThat(first.log).isEmpty();
    Path file = folder.resolve("state.glassnet");
    fx.run(() -> window.save(file));
    fx.run(() -> fx.stage().close());
    memory.put("room", "controls");

    MainWindow again = open(fx, new Opening(null, file));
    assertThat(again.frame().host().current()).isEqualTo("scales");
    assertThat(second.log).endsWith("open", "show", "restore");
    fx.run(() -> fx.stage().close());
    memory.put("room", "controls");

    Files.writeString(file, "no state");
    MainWindow third = open(fx, new Opening(null, file));
    assertThat(third.frame().host().current()).isEqualTo("controls");
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("state.glassnet").contains("damaged");
  }

  @Test
  void aRehearsalOpensEveryRoomAndCloses(Fx fx) {
    MainWindow window = open(fx);
    fx.run(() -> Rehearsal.start(window, List.of(first, second)));
    fx.waitUntil("the window has closed", () -> !window.stage().isShowing());
    assertThat(second.log).containsExactly("open", "show", "hide", "close");
    assertThat(first.log).containsExactly("open", "show", "hide", "show", "hide", "close");
  }

  @Test
  void arrowsMoveAlongTheRail(Fx fx) {
    MainWindow window = open(fx);
    fx.click("#rail-controls");
    fx.type(KeyCode.DOWN);
    assertThat(window.frame().host().current()).isEqualTo("scales");
    fx.type(KeyCode.UP);
    assertThat(window.frame().host().current()).isEqualTo("controls");
  }

  @Test
  void aRoomThatFailsSaysSoAndTheOthersGoOn(Fx fx) {
    MainWindow window = open(fx);
    fx.click("#rail-broken");
    assertThat(fx.find("#failed-why", Label.class).getText()).contains("no network file");
    fx.click("#failed-again");
    assertThat(broken.log).containsExactly("open", "open");
    fx.click("#rail-scales");
    assertThat(window.frame().host().current()).isEqualTo("scales");
  }

  @Test
  void statesAreSavedAndOpenedAndDamageIsExplainedInThePage(Fx fx, @TempDir Path folder) throws IOException {
    MainWindow window = open(fx);
    Path file = folder.resolve("room.json");
    fx.run(() -> window.save(file));
    fx.click("#rail-scales");
    fx.run(() -> window.open(file));
    assertThat(window.frame().host().current()).isEqualTo("controls");
    assertThat(first.log).endsWith("show", "restore");

    Files.writeString(file, "{\"glassnet\": 1, \"room\"");
    fx.run(() -> window.open(file));
    fx.pulses(2);
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("damaged").contains("as it was");
    assertThat(window.frame().host().current()).isEqualTo("controls");
    fx.click("#notice-close");

    Files.writeString(file, "{\"glassnet\": 1, \"room\": \"nowhere\", \"version\": 1, \"value\": {}}");
    fx.run(() -> window.open(file));
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("nowhere");

    Files.writeString(file, "{\"glassnet\": 1, \"room\": \"scales\", \"version\": 1, \"value\": 3}");
    fx.run(() -> window.open(file));
    assertThat(window.frame().host().current()).isEqualTo("controls");
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("is an object");
  }

  @Test
  void presenterModeMakesEverythingLarger(Fx fx) {
    MainWindow window = open(fx);
    double em = window.theme().em();
    fx.type(KeyCode.F5);
    assertThat(window.theme().em()).isGreaterThanOrEqualTo(em * 1.6);
    fx.type(KeyCode.F5);
    fx.waitUntil("it is as before", () -> Math.abs(window.theme().em() - em) < 0.01);
  }

  @Test
  void themeAndLanguageAreSwitchedAndRemembered(Fx fx) {
    MainWindow window = open(fx);
    fx.click("#tool-theme");
    assertThat(window.theme().theme()).isEqualTo(Theme.DARK);
    assertThat(memory.theme()).isEqualTo(Theme.DARK);
    fx.click("#tool-language");
    assertThat(Texts.locale().getLanguage()).isEqualTo("nl");
    assertThat(fx.find("#present", Button.class).getText()).isEqualTo("Presenteren F5");
    assertThat(memory.get("language", "")).isEqualTo("nl");
    assertThat(first.log).containsExactly("open", "show", "hide", "close", "open", "show", "restore");
  }

  @Test
  void animationsCanBeTurnedOffAndStayOff(Fx fx) {
    MainWindow window = open(fx);
    fx.type(KeyCode.CONTROL, KeyCode.M);
    assertThat(window.theme().motionProperty().get()).isFalse();
    assertThat(memory.get("motion", "true")).isEqualTo("false");
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("off");
  }

  @Test
  void aFaultOfTheProgramIsOneLineInThePage(Fx fx) {
    MainWindow window = open(fx);
    fx.run(() -> window.failed(new IllegalStateException("index 7")));
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("index 7").contains("kept");
  }

  @Test
  void theStageHasSixtyPercentOfASmallWindow(Fx fx) {
    open(fx);
    fx.run(() -> {
      fx.stage().setWidth(1280);
      fx.stage().setHeight(720);
    });
    fx.pulses(3);
    double width = fx.find(".page-middle").getLayoutBounds().getWidth();
    double height = fx.find(".page-middle").getLayoutBounds().getHeight();
    assertThat(width * height / (1280 * 720)).isGreaterThan(0.6);
  }

  @Test
  void theKeysAreListed(Fx fx) {
    open(fx);
    int windows = fx.call(() -> Window.getWindows().size());
    fx.type(KeyCode.F1);
    fx.waitUntil("the bubble is there", () -> Window.getWindows().size() == windows + 1);
    fx.type(KeyCode.F1);
    fx.waitUntil("the bubble is gone", () -> Window.getWindows().size() == windows);
  }

  @Test
  void settingsThatCannotBeKeptAreSaidOnce(Fx fx) {
    memory = new Memory() {
      @Override
      public String get(String key, String otherwise) {
        return otherwise;
      }

      @Override
      public void put(String key, String value) {}

      @Override
      public boolean keeps() {
        return false;
      }
    };
    open(fx);
    fx.waitUntil("it is said", () -> fx.scene().lookup("#notice-text") != null);
    assertThat(fx.find("#notice-text", Label.class).getText()).contains("settings").contains(System.getProperty("user.home"));
  }

  @Test
  void aboutSaysWhatThisIsAndCopiesIt(Fx fx) {
    open(fx);
    int windows = fx.call(() -> Window.getWindows().size());
    fx.type(KeyCode.CONTROL, KeyCode.I);
    fx.waitUntil("the bubble is there", () -> Window.getWindows().size() == windows + 1);
    fx.waitUntil("the engine has answered", () -> !about("copy", Button.class).isDisabled());
    assertThat(fx.call(() -> about("program", Label.class).getText())).startsWith("Glassnet ").contains(About.version());
    assertThat(fx.call(() -> about("java", Label.class).getText())).startsWith(System.getProperty("java.runtime.version"));
    assertThat(fx.call(() -> about("engine", Label.class).getText())).isEqualTo(Backend.description());
    assertThat(fx.call(() -> about("processor", Label.class).getText())).matches(".+, \\d+ cores");
    assertThat(fx.call(() -> about("copy", Button.class).isFocused())).isTrue();
    fx.run(() -> about("copy", Button.class).fire());
    String copied = fx.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("Program: Glassnet " + About.version()).contains("Engine: " + Backend.description());
    fx.type(KeyCode.CONTROL, KeyCode.I);
    fx.waitUntil("the bubble is gone", () -> Window.getWindows().size() == windows);
  }

  /** A node of the bubble, which is a window of its own. */
  private static <N extends Node> N about(String name, Class<N> type) {
    return Window.getWindows().stream().map(w -> w.getScene().lookup("#about-" + name)).filter(Objects::nonNull)
        .map(type::cast).findFirst().orElseThrow();
  }
}
