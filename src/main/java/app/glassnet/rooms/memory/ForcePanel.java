package app.glassnet.rooms.memory;

import app.glassnet.explain.Forcing;
import app.glassnet.ui.control.Segmented;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Forces gates open or shut from the time step on that is shown: of all units, or of the one that is followed. */
final class ForcePanel extends VBox {
  /** What is done to a gate. */
  enum Force { SHUT, FREE, OPEN }

  private final MemoryModel model;
  private final Texts texts;
  private final Segmented<Boolean> whom;
  private final VBox rows = new VBox();
  private final Label said = new Label();
  private final List<Segmented<Force>> choices = new ArrayList<>();
  private Kind shownFor;
  private boolean showing;

  ForcePanel(MemoryModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("force");
    rows.getStyleClass().add("force");
    Label title = new Label(texts.get("force"));
    title.getStyleClass().add("section-title");
    whom = new Segmented<>("", List.of(true, false), all -> texts.get(all ? "force.all" : "force.one"));
    whom.setAccessibleText(texts.get("force.whom"));
    whom.setId("force-whom");
    whom.valueProperty().addListener(o -> show());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setTooltip(new Tooltip(texts.get("force.why")));
    HBox head = new HBox(title, whom);
    head.setAlignment(Pos.CENTER_LEFT);
    said.getStyleClass().add("forced-note");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(head, rows, said);
    model.shown.addListener(o -> show());
    model.forced.addListener(o -> show());
    model.followed.addListener(o -> show());
    show();
  }

  private int unit() {
    return whom.getValue() ? -1 : model.followed.get().unit();
  }

  private void show() {
    Kind kind = model.kind();
    showing = true;
    if (kind != shownFor) {
      shownFor = kind;
      choices.clear();
      rows.getChildren().clear();
      for (String gate : kind.gates) {
        rows.getChildren().add(row(gate));
      }
    }
    for (int i = 0; i < choices.size(); i++) {
      Forcing latest = null;
      for (Forcing f : model.forced.get()) {
        latest = f.gate().equals(kind.gates.get(i)) && f.unit() == unit() ? f : latest;
      }
      choices.get(i).setValue(latest == null ? Force.FREE : latest.open() ? Force.OPEN : Force.SHUT);
    }
    showing = false;
    List<String> words = model.forced.get().stream().map(f -> texts.get("force.note", texts.get("gate." + f.gate()),
        texts.get(f.open() ? "force.open" : "force.shut"), f.from() + 1,
        f.unit() < 0 ? texts.get("force.all") : texts.get("force.unit", f.unit() + 1))).toList();
    said.setText(words.isEmpty() ? "" : String.join("; ", words));
    said.setVisible(!words.isEmpty());
    said.setManaged(!words.isEmpty());
    boolean none = kind.gates.isEmpty();
    setVisible(!none);
    setManaged(!none);
  }

  private HBox row(String gate) {
    Label name = new Label(texts.get("gate." + gate));
    name.getStyleClass().add("control-label");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Segmented<Force> choice = new Segmented<>("", List.of(Force.SHUT, Force.FREE, Force.OPEN),
        f -> texts.get("force." + f.name().toLowerCase(java.util.Locale.ROOT)));
    choice.setAccessibleText(texts.get("force.name", texts.get("gate." + gate)));
    choice.setId("force-" + gate);
    choice.setValue(Force.FREE);
    choice.valueProperty().addListener((o, was, now) -> force(gate, now));
    choices.add(choice);
    HBox row = new HBox(name, choice);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void force(String gate, Force how) {
    if (showing) {
      return;
    }
    int unit = unit();
    List<Forcing> all = new ArrayList<>(model.forced.get());
    all.removeIf(f -> f.gate().equals(gate) && f.unit() == unit);
    if (how != Force.FREE) {
      all.add(new Forcing(gate, unit, how == Force.OPEN, model.time()));
    }
    model.forced.set(List.copyOf(all));
  }
}
