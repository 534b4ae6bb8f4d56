package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.lesson.Course;
import app.glassnet.lesson.Lesson;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LessonsTest {
  private static MainWindow open(Fx fx) {
    Memory memory = Memory.forgetful();
    memory.put("room", "digits");
    memory.put("x", "0");
    memory.put("y", "0");
    memory.put("width", "990");
    memory.put("height", "700");
    MainWindow window = fx.call(() -> {
      var made = new MainWindow(new Stage(), Rooms::all, memory);
      made.show();
      return made;
    });
    fx.use(window.stage());
    fx.pulses(3);
    return window;
  }

  @Test
  void theKeysWalkThroughTheCourseAndBack(Fx fx) {
    MainWindow window = open(fx);
    var before = fx.call(() -> window.frame().host().currentRoom().state().value());
    fx.type(KeyCode.PAGE_DOWN);
    assertThat(fx.find("#notice-text", Label.class).getText()).startsWith("1 / ");
    fx.type(KeyCode.PAGE_DOWN);
    assertThat(fx.find("#notice-text", Label.class).getText()).startsWith("2 / ");
    fx.type(KeyCode.PAGE_UP);
    assertThat(fx.find("#notice-text", Label.class).getText()).startsWith("1 / ");
    fx.click("#lesson-mine");
    fx.pulses(2);
    assertThat(window.frame().host().current()).isEqualTo("digits");
    assertThat(fx.call(() -> window.frame().host().currentRoom().state().value())).isEqualTo(before);
    assertThat(fx.call(() -> window.frame().lookup("#notice-text"))).isNull();
  }

  @Test
  void theListOpensTheOneThatIsChosen(Fx fx) throws Exception {
    MainWindow window = open(fx);
    fx.click("#lesson");
    fx.pulses(3);
    fx.run(() -> {
      ListView<?> list = Window.getWindows().stream().map(w -> w.getScene().getRoot().lookup("#lessons"))
          .filter(ListView.class::isInstance).map(ListView.class::cast).findFirst().orElseThrow();
      list.getSelectionModel().select(1);
      list.getOnKeyPressed().handle(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
          KeyCode.ENTER, false, false, false, false));
    });
    fx.pulses(3);
    assertThat(fx.find("#notice-text", Label.class).getText()).startsWith("2 / ");
    Lesson second = Course.lessons().get(1);
    assertThat(window.frame().host().current())
        .isEqualTo(StateFile.parse(Course.state(second), second.state()).room());
  }
}
