package app.glassnet.shell;

import app.glassnet.lesson.Lesson;
import app.glassnet.ui.control.Bubbles;
import app.glassnet.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The slides of the course as a list, in a bubble at the Lesson button; a click or Enter opens one. */
final class LessonsPopover {
  private LessonsPopover() {}

  static PopOver make(Lessons lessons) {
    Texts texts = Texts.of("shell");
    var title = new Label(texts.get("lesson.title"));
    title.getStyleClass().add("section-title");
    var list = new ListView<Lesson>();
    list.setId("lessons");
    list.getStyleClass().add("lessons");
    list.setAccessibleText(texts.get("lesson.title"));
    list.getItems().setAll(lessons.all());
    list.setCellFactory(view -> new Cell(lessons.all(), texts));
    int at = Math.max(0, lessons.current());
    list.getSelectionModel().select(at);
    list.scrollTo(Math.max(0, at - 3));
    var box = new VBox(title, list, new Label(texts.get("lesson.keys")));
    box.getStyleClass().add("help");
    PopOver bubble = Bubbles.around(box, PopOver.ArrowLocation.TOP_RIGHT);
    Runnable open = () -> {
      int index = list.getSelectionModel().getSelectedIndex();
      bubble.hide();
      if (index >= 0) {
        lessons.open(index);
      }
    };
    list.setOnMouseClicked(e -> open.run());
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
        e.consume();
        open.run();
      }
    });
    return bubble;
  }

  /** The slide, and below it what to look at; the first of each half says which half it is. */
  private static final class Cell extends ListCell<Lesson> {
    private final List<Lesson> all;
    private final Texts texts;
    private final Label part = new Label();
    private final Label slide = new Label();
    private final Label look = new Label();
    private final VBox box = new VBox(part, slide, look);

    Cell(List<Lesson> all, Texts texts) {
      this.all = all;
      this.texts = texts;
      part.getStyleClass().add("lesson-part");
      slide.getStyleClass().add("lesson-slide");
      look.getStyleClass().add("caption");
      look.setWrapText(true);
      // The cell is as wide as the list, whatever its words are.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Lesson lesson, boolean empty) {
      super.updateItem(lesson, empty);
      setText(null);
      setGraphic(empty ? null : box);
      if (!empty) {
        int at = getIndex();
        boolean first = at == 0 || !all.get(at - 1).part().equals(lesson.part());
        part.setText(texts.get("lesson.part." + lesson.part()));
        part.setVisible(first);
        part.setManaged(first);
        slide.setText(lesson.slide(Texts.locale()));
        look.setText(lesson.look(Texts.locale()));
        setAccessibleText(slide.getText() + ". " + look.getText());
      }
    }
  }
}
