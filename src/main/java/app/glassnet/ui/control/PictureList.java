package app.glassnet.ui.control;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.PictureChoice.Kind;
import app.glassnet.data.SamplePicture;
import app.glassnet.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** The pictures there are, one line each. An own picture gets a line as soon as there is one. */
final class PictureList extends ComboBox<PictureList.Entry> {
  /** One line: a kind of picture, and which one. */
  record Entry(Kind kind, String name) {}

  private final Texts texts;
  private PictureChoice own;
  private boolean showing;

  PictureList(Texts texts, List<Kind> kinds, Consumer<Entry> picked) {
    this.texts = texts;
    setId("picture-list");
    setAccessibleText(texts.get("source"));
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(14);
    if (kinds.contains(Kind.COURSE)) {
      for (CourseGrid grid : CourseGrid.values()) {
        getItems().add(new Entry(Kind.COURSE, grid.id()));
      }
    }
    if (kinds.contains(Kind.DRAWN)) {
      getItems().add(new Entry(Kind.DRAWN, null));
    }
    if (kinds.contains(Kind.SAMPLE)) {
      for (SamplePicture sample : SamplePicture.values()) {
        getItems().add(new Entry(Kind.SAMPLE, sample.id()));
      }
    }
    setConverter(new StringConverter<>() {
      @Override
      public String toString(Entry entry) {
        return entry == null ? "" : words(entry);
      }

      @Override
      public Entry fromString(String words) {
        return null;
      }
    });
    valueProperty().addListener((o, before, now) -> {
      if (!showing && now != null) {
        picked.accept(now);
      }
    });
  }

  /** The person's own picture that was chosen last, or null. */
  PictureChoice own() {
    return own;
  }

  /** Marks what is chosen; a kind that is not offered here is added, as a saved state may ask for it. */
  void show(PictureChoice choice) {
    showing = true;
    Entry entry = new Entry(choice.kind(), choice.kind() == Kind.DRAWN ? null : choice.name());
    if (choice.kind() == Kind.OWN && !choice.equals(own)) {
      own = choice;
      getItems().removeIf(e -> e.kind() == Kind.OWN);
    }
    if (!getItems().contains(entry)) {
      getItems().add(entry);
    }
    setValue(entry);
    showing = false;
  }

  private String words(Entry entry) {
    return switch (entry.kind()) {
      case COURSE, SAMPLE -> texts.get("name." + entry.name());
      case DRAWN -> texts.get("drawn");
      case OWN -> entry.name();
    };
  }
}
