package app.glassnet.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.PictureChoice.Kind;
import app.glassnet.data.SamplePicture;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PictureSourceTest {
  private final Fx fx;
  private PictureSource source;

  PictureSourceTest(Fx fx) {
    this.fx = fx;
  }

  private void open(PictureChoice first) {
    fx.show(() -> {
      source = new PictureSource(fx.theme(), first);
      var page = new VBox(source);
      page.setFocusTraversable(true);
      source.listenTo(page);
      return page;
    }, 260, 300);
    await();
  }

  private void await() {
    fx.waitUntil("the picture is there", () -> source.settled().isDone());
  }

  private PictureChoice choice() {
    return fx.call(() -> source.choiceProperty().get());
  }

  @Test
  void choosesFromTheListByKeyboard() {
    open(PictureChoice.course(CourseGrid.CONVOLUTION));
    assertThat(fx.call(() -> source.pictureProperty().get())).isEqualTo(CourseGrid.CONVOLUTION.picture());
    fx.run(() -> fx.scene().lookup("#picture-list").requestFocus());
    fx.type(KeyCode.DOWN);
    assertThat(choice()).isEqualTo(PictureChoice.course(CourseGrid.PADDING));
    for (int i = 0; i < 5; i++) {
      fx.type(KeyCode.DOWN);
    }
    await();
    assertThat(choice()).isEqualTo(PictureChoice.sample(SamplePicture.CAMERA));
    assertThat(fx.call(() -> source.pictureProperty().get().width())).isEqualTo(512);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 9))).isEmpty();
  }

  @Test
  void aDrawnStrokeIsAPictureAtOnce() {
    open(PictureSource.exampleDigit());
    fx.click("#picture-draw");
    fx.pulses(2);
    var pad = fx.call(() -> javafx.stage.Window.getWindows().stream().filter(w -> w.getScene() != null)
        .map(w -> w.getScene().getRoot().lookup("#picture-pad")).filter(n -> n != null).findFirst().orElseThrow());
    fx.drag(pad, new Point2D(0.1, 0.1), new Point2D(0.9, 0.1));
    assertThat(choice().drawing().strokes()).hasSize(2);
    assertThat(fx.call(() -> source.pictureProperty().get().width())).isEqualTo(28);
    fx.click("#picture-draw");
  }

  @Test
  void anOwnFileIsTakenOrExplained(@TempDir Path folder) throws Exception {
    open(PictureChoice.sample(SamplePicture.CHELSEA));
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    fx.run(() -> source.open(text));
    await();
    assertThat(fx.find("#picture-notice", Label.class).getText()).contains("text.png");
    assertThat(choice().kind()).as("what was there stays").isEqualTo(Kind.SAMPLE);
    Path mine = Files.copy(Path.of("samples/digits/five.png"), folder.resolve("mine.png"));
    fx.run(() -> source.open(mine));
    await();
    assertThat(choice().kind()).isEqualTo(Kind.OWN);
    assertThat(fx.find("#picture-notice", Label.class).isVisible()).isFalse();
    assertThat(fx.call(() -> fx.find("#picture-list", ComboBox.class).getValue()))
        .isEqualTo(new PictureList.Entry(Kind.OWN, "mine.png"));
    PictureChoice own = choice();
    fx.run(() -> source.choiceProperty().set(PictureSource.exampleDigit()));
    fx.run(() -> source.choiceProperty().set(own));
    await();
    assertThat(fx.call(() -> source.pictureProperty().get())).isEqualTo(own.load());
  }

  @Test
  void whatIsOnTheClipboardIsPasted() {
    open(PictureChoice.course(CourseGrid.BINARY));
    fx.run(() -> {
      var image = new WritableImage(2, 1);
      image.getPixelWriter().setColor(0, 0, Color.rgb(10, 20, 30));
      image.getPixelWriter().setColor(1, 0, Color.WHITE);
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, image));
      source.getParent().requestFocus();
    });
    fx.type(KeyCode.CONTROL, KeyCode.V);
    await();
    assertThat(fx.call(() -> source.pictureProperty().get().level(2, 0, 0))).isEqualTo(30);
    fx.run(() -> Clipboard.getSystemClipboard().clear());
    fx.click("#picture-paste");
    assertThat(fx.find("#picture-notice", Label.class).getText()).contains("no picture on the clipboard");
    assertThat(choice().kind()).isEqualTo(Kind.OWN);
  }

  @Test
  void ofSeveralAskedForTheLastCounts() {
    open(PictureChoice.course(CourseGrid.POOLING));
    fx.run(() -> {
      source.choiceProperty().set(PictureChoice.sample(SamplePicture.ASTRONAUT));
      source.choiceProperty().set(PictureChoice.course(CourseGrid.BINARY));
    });
    await();
    fx.pulses(2);
    assertThat(fx.call(() -> source.pictureProperty().get())).isEqualTo(CourseGrid.BINARY.picture());
  }
}
