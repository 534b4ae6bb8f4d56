package app.glassnet.ui.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The page every room is laid out on: heading with one sentence, stage, inspector at the right, and where a room has
 * them a strip below the stage (a formula, kernels and curves) and a playback bar at the bottom. Sizes are multiples of
 * the body text, so that the page grows with the window and with presenter mode.
 */
public class RoomPage extends BorderPane {
  private final Label title = new Label();
  private final Label sentence = new Label();
  private final HBox actions = new HBox();
  private final StackPane stage = new StackPane();
  private final StackPane strip = new StackPane();
  private final VBox inspector = new VBox();
  private final ScrollPane inspectorScroll = new ScrollPane(inspector);
  private final StackPane bar = new StackPane();
  private final List<KeyHelp> keys = new ArrayList<>();

  /**
   * @param heading the room's title
   * @param whatToLookFor one sentence
   */
  @SuppressWarnings("this-escape")
  public RoomPage(String heading, String whatToLookFor) {
    getStyleClass().add("room-page");
    title.setText(heading);
    title.getStyleClass().add("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setText(whatToLookFor);
    sentence.getStyleClass().add("page-sentence");
    sentence.setWrapText(true);
    actions.getStyleClass().add("page-actions");
    actions.setMinWidth(Region.USE_PREF_SIZE);
    var words = new VBox(title, sentence);
    words.getStyleClass().add("page-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var header = new HBox(words, actions);
    header.getStyleClass().add("page-header");
    setTop(header);

    stage.getStyleClass().add("page-stage");
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    strip.getStyleClass().add("page-strip");
    showIf(strip, false);
    var middle = new VBox(stage, strip);
    middle.getStyleClass().add("page-middle");
    middle.setMinSize(0, 0);
    setCenter(middle);

    inspector.getStyleClass().add("page-inspector");
    inspectorScroll.getStyleClass().add("page-inspector-scroll");
    inspectorScroll.setFitToWidth(true);
    inspectorScroll.setFitToHeight(true);
    inspectorScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    inspectorScroll.setAccessibleRole(AccessibleRole.PARENT);
    inspectorScroll.setMinWidth(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("page-bar");
    showIf(bar, false);
    setBottom(bar);
  }

  public void setTitle(String heading) {
    title.setText(heading);
  }

  public void setSentence(String whatToLookFor) {
    sentence.setText(whatToLookFor);
  }

  /** Where the shell puts its buttons, and a room may put more to their left. */
  public HBox actions() {
    return actions;
  }

  public void setStage(Node view) {
    stage.getChildren().setAll(view);
  }

  /** A card below the stage; null takes it away. */
  public void setStrip(Node view) {
    fill(strip, view);
  }

  /** The playback bar; null takes it away. */
  public void setBar(Node view) {
    fill(bar, view);
  }

  /** Adds controls to the inspector, top to bottom; without any there is no inspector. */
  public void addToInspector(Node... controls) {
    inspector.getChildren().addAll(controls);
    setRight(inspectorScroll);
  }

  /** Takes the inspector away from a page that has no room for it, or brings it back. */
  public void showInspector(boolean shown) {
    showIf(inspectorScroll, shown);
  }

  /** The inspector's column, to add to or take from. */
  public VBox inspector() {
    return inspector;
  }

  /** What the room adds to the list of keys that ? shows. */
  public List<KeyHelp> keys() {
    return keys;
  }

  private static void fill(StackPane place, Node view) {
    if (view == null) {
      place.getChildren().clear();
    } else {
      place.getChildren().setAll(view);
    }
    showIf(place, view != null);
  }

  private static void showIf(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
