package app.glassnet.rooms.digits;

import app.glassnet.data.DataException;
import app.glassnet.data.DigitForm;
import app.glassnet.data.DigitPicture;
import app.glassnet.data.drawing.Drawing;
import app.glassnet.ui.canvas.MapImage;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.control.DrawingPad;
import app.glassnet.ui.control.ParameterSlider;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the digit comes from: the drawing pad with its tools, the test digits, a picture dropped on the pad. */
final class InputPanel extends VBox {
  /** Side of the pad in multiples of body text. */
  private static final double LEAST = 13;
  private static final double MOST = 17;

  private final DigitsModel model;
  private final DigitsSession session;
  private final Texts texts;
  private final DrawingPad pad;
  private final MapImage shown = new MapImage(DigitForm.SIZE, DigitForm.SIZE);
  private final ResizableCanvas picture;
  private final Label caption = new Label();
  private final StackPane square;
  private ParameterSlider thickness;
  private ToggleButton eraser;
  private Node tests;
  private boolean compact;
  private final Random random = new Random(7);
  private boolean writing;
  private int wrongAt = -1;

  InputPanel(DigitsModel model, DigitsSession session, ThemeModel theme, Texts texts) {
    this.model = model;
    this.session = session;
    this.texts = texts;
    getStyleClass().add("input-panel");
    pad = new DrawingPad(theme, texts.get("pad.name"));
    pad.setId("pad");
    pad.setHint(texts.get("pad.hint"));
    pad.thicknessProperty().bindBidirectional(model.thickness);
    picture = new ResizableCanvas((g, w, h) -> shown.draw(g, 0, 0, w, h));
    picture.setMouseTransparent(true);
    square = new StackPane(pad, picture);
    square.getStyleClass().add("pad-square");
    var heading = new Label(texts.get("pad.title"));
    heading.getStyleClass().add("section-title");
    caption.getStyleClass().add("caption");
    caption.setId("caption");
    caption.setWrapText(true);
    getChildren().addAll(heading, square, tools(), testDigits(), caption);
    pad.drawingProperty().addListener(o -> drawn());
    model.input.addListener(o -> inputChanged());
    model.label.addListener(o -> caption());
    model.trace.addListener(o -> caption());
    model.pixels.addListener(o -> showPicture());
    model.ready.addListener(o -> showPicture());
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
  }

  /** Makes the pad as large as the height of the stage allows beside its tools. */
  void fit(double height, double em) {
    double side = compact ? Math.rint(Math.clamp(height - 5.2 * em, 7 * em, LEAST * em))
        : Math.rint(Math.clamp(height * 0.42, LEAST * em, MOST * em));
    square.setMinSize(side, side);
    square.setPrefSize(side, side);
    square.setMaxSize(side, side);
    setPrefWidth(side);
    setMaxWidth(side);
  }

  /** Leaves the pad, undo and clear; the right button still erases. */
  void compact(boolean on) {
    compact = on;
    getStyleClass().remove("compact");
    if (on) {
      getStyleClass().add("compact");
    }
    for (Node node : new Node[] {eraser, thickness, tests, caption}) {
      node.setVisible(!on);
      node.setManaged(!on);
    }
  }

  private Node tools() {
    Button undo = Buttons.quiet(texts.get("pad.undo"), pad::undo);
    undo.disableProperty().bind(pad.undoableProperty().not());
    undo.setId("undo");
    Button clear = Buttons.quiet(texts.get("pad.clear"), this::clear);
    clear.setId("clear");
    eraser = new ToggleButton(texts.get("pad.eraser"));
    eraser.setId("eraser");
    eraser.getStyleClass().add("quiet-toggle");
    eraser.selectedProperty().bindBidirectional(pad.eraserProperty());
    var row = new HBox(undo, eraser, clear);
    row.getStyleClass().add("button-row");
    for (Node node : row.getChildren()) {
      HBox.setHgrow(node, Priority.ALWAYS);
      ((javafx.scene.control.ButtonBase) node).setMaxWidth(Double.MAX_VALUE);
    }
    thickness = ParameterSlider.of(texts.get("pad.thickness"),
        new double[] {0.03, 0.05, 0.07, 0.09, 0.11, 0.13, 0.15}, model.thickness.get(),
        v -> Math.round(v * 100) + " %");
    thickness.valueProperty().bindBidirectional(model.thickness);
    return new VBox(6, row, thickness);
  }

  private Node testDigits() {
    var label = new Label(texts.get("test.title"));
    label.getStyleClass().add("control-label");
    Button next = Buttons.quiet(texts.get("test.next"), () -> test(1));
    next.setId("test-next");
    Button any = Buttons.quiet(texts.get("test.random"), () -> show(random.nextInt(size())));
    any.setId("test-random");
    Button wrong = Buttons.quiet(texts.get("test.wrong"), this::nextWrong);
    wrong.setId("test-wrong");
    var grid = new GridPane();
    grid.getStyleClass().add("button-grid");
    grid.addRow(0, next, any, wrong);
    for (Node node : grid.getChildren()) {
      GridPane.setHgrow(node, Priority.ALWAYS);
      ((Button) node).setMaxWidth(Double.MAX_VALUE);
      node.disableProperty().bind(model.ready.not());
    }
    var box = new VBox(label, grid);
    tests = box;
    box.getStyleClass().add("labelled");
    box.setAlignment(Pos.TOP_LEFT);
    return box;
  }

  private int size() {
    return session.data() == null ? 1 : session.data().test().size();
  }

  private void clear() {
    pad.clear();
    if (model.input.get().kind() != DigitInput.Kind.DRAWN) {
      model.input.set(DigitInput.drawn(Drawing.EMPTY));
    }
  }

  private void test(int by) {
    DigitInput input = model.input.get();
    int from = input.kind() == DigitInput.Kind.TEST ? input.index() : -1;
    show(Math.floorMod(from + by, size()));
  }

  private void show(int index) {
    model.message.set("");
    model.input.set(DigitInput.test(index));
  }

  /** The next test digit that the network of this moment gets wrong. */
  private void nextWrong() {
    DigitInput input = model.input.get();
    int after = input.kind() == DigitInput.Kind.TEST ? input.index() : wrongAt;
    session.wrongTestDigits().whenCompleteAsync((wrong, problem) -> {
      if (problem != null) {
        model.message.set(texts.get("problem", problem.getMessage()));
        return;
      }
      if (wrong.length == 0) {
        model.message.set(texts.get(model.spec.get().output().size() < 10 ? "test.wrong.impossible" : "test.wrong.none"));
        return;
      }
      int chosen = wrong[0];
      for (int i : wrong) {
        if (i > after) {
          chosen = i;
          break;
        }
      }
      wrongAt = chosen;
      show(chosen);
      model.message.set(texts.get("test.wrong.count", wrong.length, size()));
    }, Ui.executor());
  }

  private void drawn() {
    if (!writing) {
      model.message.set("");
      model.input.set(DigitInput.drawn(pad.getDrawing()));
    }
  }

  private void inputChanged() {
    DigitInput input = model.input.get();
    Drawing wanted = input.kind() == DigitInput.Kind.DRAWN ? input.drawing() : Drawing.EMPTY;
    if (!wanted.equals(pad.getDrawing())) {
      writing = true;
      pad.setDrawing(wanted);
      writing = false;
    }
    showPicture();
    caption();
  }

  private void showPicture() {
    DigitInput input = model.input.get();
    boolean drawn = input == null || input.kind() == DigitInput.Kind.DRAWN;
    picture.setVisible(!drawn);
    float[] pixels = drawn || session.data() == null ? null
        : input.kind() == DigitInput.Kind.TEST ? session.data().test().input(input.index()) : input.pixels();
    if (pixels != null) {
      shown.show(pixels, 0, ColourScale.INTENSITY, 1);
      picture.repaint();
    }
  }

  private void caption() {
    DigitInput input = model.input.get();
    if (input == null) {
      return;
    }
    caption.setText(switch (input.kind()) {
      case DRAWN -> "";
      case TEST -> texts.get("test.caption", input.index() + 1, Math.max(model.label.get(), 0));
      case FILE -> texts.get("file.caption", input.name());
    });
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (board.hasFiles()) {
      File first = board.getFiles().getFirst();
      open(first.toPath());
    }
    event.setDropCompleted(board.hasFiles());
    event.consume();
  }

  /** Reads a picture on another thread; what is on the page stays when it cannot be used. */
  CompletableFuture<Void> open(Path file) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return DigitPicture.read(file);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }).handleAsync((read, problem) -> {
      if (problem == null) {
        model.input.set(DigitInput.file(read.digit(), file.getFileName().toString()));
        model.message.set(String.join(" ", read.notices()));
      } else {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        model.message.set(cause instanceof DataException ? cause.getMessage()
            : texts.get("problem", String.valueOf(cause.getMessage())));
      }
      return null;
    }, Ui.executor());
  }
}
