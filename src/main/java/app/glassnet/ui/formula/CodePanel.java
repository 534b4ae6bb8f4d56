package app.glassnet.ui.formula;

import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The same thing as Keras, as PyTorch and as a plain Java loop, with a button that copies it. */
public final class CodePanel extends VBox {
  /** The languages, in the order of the tabs. */
  public enum Language {
    KERAS("Keras"), PYTORCH("PyTorch"), JAVA("Java");

    private final String word;

    Language(String word) {
      this.word = word;
    }
  }

  private final Texts texts = Texts.of("parts");
  private final Segmented<Language> tabs = new Segmented<>("", List.of(Language.values()), l -> l.word);
  private final Label code = new Label();
  private final Label said = new Label();
  private final HBox head;
  private Map<Language, String> sources = Map.of();

  public CodePanel() {
    getStyleClass().add("code-panel");
    tabs.setAccessibleText(texts.get("code.language"));
    tabs.setId("code-language");
    code.getStyleClass().add("code");
    code.setId("code");
    code.setAccessibleRole(AccessibleRole.TEXT);
    code.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("secondary");
    said.setId("code-copied");
    Button copy = Buttons.quiet(texts.get("code.copy"), this::copy);
    copy.setId("code-copy");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(tabs, space, said, copy);
    head.getStyleClass().add("code-head");
    getChildren().addAll(head, code);
    tabs.valueProperty().addListener(o -> refresh());
  }

  /** The row of tabs and the button, to be put elsewhere: taken out of the panel, it stands where it is added. */
  public HBox head() {
    return head;
  }

  /** The language that is shown. */
  public ObjectProperty<Language> languageProperty() {
    return tabs.valueProperty();
  }

  /** What each language says from now on. */
  public void show(Map<Language, String> now) {
    sources = Map.copyOf(now);
    refresh();
  }

  /** The code on the page. */
  public String shown() {
    return code.getText();
  }

  private void refresh() {
    code.setText(sources.getOrDefault(tabs.getValue(), "").strip());
    said.setText("");
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code.getText()));
    said.setText(texts.get("code.copied"));
  }
}
