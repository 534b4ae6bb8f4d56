package app.glassnet.ui.control;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.PictureChoice.Kind;
import app.glassnet.data.PictureFile;
import app.glassnet.data.SamplePicture;
import app.glassnet.data.drawing.ExampleDrawing;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/**
 * Where a picture comes from, the same in every room: a list with the course's grids, a drawn digit, the pictures that
 * ship and the person's own one, and buttons to draw, open and paste. Pictures are read on another thread; one that cannot
 * be used leaves everything as it was and is explained in one line.
 *
 * <p>A room binds {@link #choiceProperty}, which is what its state keeps, listens to {@link #pictureProperty}, and calls
 * {@link #listenTo} so that pictures can be dropped and pasted anywhere on its page.
 */
public final class PictureSource extends VBox {
  private final Texts texts = Texts.of("picture");
  private final ObjectProperty<PictureChoice> choice = new SimpleObjectProperty<>(this, "choice");
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
  private final PictureLoader loader = new PictureLoader(this::loaded);
  private final PictureList list;
  private final PadBubble pad;
  private final Button draw;
  private boolean taking;

  /**
   * @param first what is chosen at the start
   * @param kinds which kinds are offered; opening, dropping and pasting is there with {@link Kind#OWN} only
   */
  public PictureSource(ThemeModel theme, PictureChoice first, List<Kind> kinds) {
    getStyleClass().add("picture-source");
    setId("picture-source");
    list = new PictureList(texts, kinds, this::picked);
    pad = new PadBubble(theme, texts, drawing -> choose(PictureChoice.drawn(drawing)));
    var name = new Label(texts.get("source"));
    name.getStyleClass().add("control-label");
    name.setLabelFor(list);
    draw = button("draw", "picture-draw", this::draw);
    var buttons = new HBox();
    buttons.getStyleClass().add("button-row");
    if (kinds.contains(Kind.DRAWN)) {
      buttons.getChildren().add(draw);
    }
    if (kinds.contains(Kind.OWN)) {
      buttons.getChildren().addAll(button("open", "picture-open", this::open),
          button("paste", "picture-paste", this::paste));
    }
    var line = new Label();
    line.setId("picture-notice");
    line.getStyleClass().add("control-reason");
    line.setWrapText(true);
    line.textProperty().bind(notice);
    line.visibleProperty().bind(notice.isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().addAll(name, list, buttons, line);
    choice.addListener((o, before, now) -> chosen(now));
    choice.set(first);
  }

  /** With all kinds. */
  public PictureSource(ThemeModel theme, PictureChoice first) {
    this(theme, first, List.of(Kind.values()));
  }

  /** What is chosen, never null: the part of a room's state that says which picture. */
  public ObjectProperty<PictureChoice> choiceProperty() {
    return choice;
  }

  /** The picture itself; null until the first one has been read, then always the last that could be read. */
  public ReadOnlyObjectProperty<Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What was done to an own picture, or why it cannot be used; "" for nothing. It also stands below the buttons. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Completes when the picture chosen is the picture given. */
  public CompletableFuture<?> settled() {
    return loader.settled();
  }

  /** Takes picture files dropped anywhere on a page, and whatever is pasted there with Ctrl+V. */
  public void listenTo(Node page) {
    PictureDrops.listen(page, this::open, this::paste);
  }

  /** Opens somebody's picture file; completes when it is there or refused. */
  public CompletableFuture<?> open(Path file) {
    loader.own(() -> PictureFile.read(file));
    return loader.settled();
  }

  /** Takes the picture, or the picture file, on the clipboard. */
  public void paste() {
    var content = PictureDrops.clipboard(texts.get("pasted"));
    if (content == null) {
      notice.set(texts.get("paste.nothing"));
    } else {
      loader.own(content);
    }
  }

  private void open() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("open.title"));
    chooser.getExtensionFilters().setAll(
        new FileChooser.ExtensionFilter(texts.get("open.kinds"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"),
        new FileChooser.ExtensionFilter(texts.get("open.all"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      open(file.toPath());
    }
  }

  private void draw() {
    if (choice.get().kind() != Kind.DRAWN) {
      choose(PictureChoice.drawn(pad.drawing()));
    }
    pad.toggle(draw);
  }

  private void picked(PictureList.Entry entry) {
    switch (entry.kind()) {
      case COURSE -> choose(PictureChoice.course(CourseGrid.find(entry.name())));
      case SAMPLE -> choose(PictureChoice.sample(SamplePicture.find(entry.name())));
      case DRAWN -> choose(PictureChoice.drawn(pad.drawing()));
      case OWN -> choose(list.own());
    }
  }

  private void choose(PictureChoice wanted) {
    choice.set(wanted);
  }

  private void chosen(PictureChoice now) {
    list.show(now);
    pad.show(now.kind() == Kind.DRAWN ? now.drawing() : pad.drawing());
    if (!taking) {
      loader.load(now);
    }
  }

  private void loaded(PictureLoader.Loaded loaded) {
    notice.set(loaded.notice());
    if (loaded.picture() != null) {
      // The picture first: who listens to the choice finds the picture that belongs to it.
      picture.set(loaded.picture());
      taking = true;
      choice.set(loaded.choice());
      taking = false;
    }
  }

  private Button button(String key, String id, Runnable action) {
    Button button = Buttons.quiet(texts.get(key), action);
    button.setId(id);
    button.setTooltip(new Tooltip(texts.get(key + ".why")));
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  /** The drawing a room starts from when it shows a digit. */
  public static PictureChoice exampleDigit() {
    return PictureChoice.drawn(ExampleDrawing.three());
  }
}
