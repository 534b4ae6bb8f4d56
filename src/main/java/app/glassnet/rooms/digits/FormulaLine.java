package app.glassnet.rooms.digits;

import app.glassnet.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The formula strip: which unit is looked at, the sum behind it with its numbers, and what that makes. */
final class FormulaLine extends HBox {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final Label where = new Label();
  private final Text sum = new Text();
  private final TextFlow flow = new TextFlow(sum);
  private final Label result = new Label();
  private final Texts texts;

  FormulaLine(Texts texts) {
    this.texts = texts;
    setId("formula");
    getStyleClass().add("formula-line");
    where.getStyleClass().add("formula-where");
    sum.getStyleClass().add("formula-sum");
    flow.getStyleClass().add("formula-flow");
    result.getStyleClass().add("formula-result");
    result.setMinWidth(USE_PREF_SIZE);
    flow.setMinWidth(0);
    var words = new VBox(where, flow);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, result);
  }

  /** Smaller numbers, so that a sum of nine products has room on a page that is low for its type. */
  void compact(boolean compact) {
    pseudoClassStateChanged(COMPACT, compact);
  }

  void show(Arithmetic arithmetic) {
    boolean none = arithmetic == null;
    where.setText(none ? texts.get("formula.none") : arithmetic.where());
    sum.setText(none ? "" : String.join(arithmetic.terms().size() > 1 ? " + " : "", arithmetic.terms()));
    result.setText(none ? "" : arithmetic.result());
  }
}
