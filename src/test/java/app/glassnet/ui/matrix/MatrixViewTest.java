package app.glassnet.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Pictures;
import app.glassnet.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A matrix under the pointer and under the keys. */
@ExtendWith(FxExtension.class)
class MatrixViewTest {
  private final Fx fx;
  private final float[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  private final LinkModel link = new LinkModel();
  private final List<Cell> activated = new ArrayList<>();
  private MatrixView view;

  MatrixViewTest(Fx fx) {
    this.fx = fx;
  }

  @AfterEach
  void asItWas() {
    fx.run(() -> fx.theme().themeProperty().set(Theme.LIGHT));
  }

  private MatrixContent content() {
    return MatrixContent.of(3, 4, values, ColourScale.ACTIVATION, 12);
  }

  /** 3 × 4 cells with one row and column of border at each side. */
  private void open() {
    fx.show(() -> {
      view = new MatrixView(fx.theme(), "input");
      view.join(link, "input");
      view.setOnActivated(activated::add);
      view.show(content().withBorder(1, 1, 1, 1, (r, c) -> r < 0 || c < 0 || r > 2 || c > 3 ? 0 : values[r * 4 + c]));
      return new StackPane(view);
    }, 600, 500);
  }

  private void moveTo(int row, int column) {
    Rectangle2D box = fx.call(() -> view.boxOf(row, column));
    fx.moveTo(view, (box.getMinX() + box.getWidth() / 2) / view.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / view.getHeight());
  }

  private void click(int row, int column) {
    Rectangle2D box = fx.call(() -> view.boxOf(row, column));
    fx.clickAt(view, (box.getMinX() + box.getWidth() / 2) / view.getWidth(),
        (box.getMinY() + box.getHeight() / 2) / view.getHeight());
  }

  private void edit() {
    fx.run(() -> view.edit(1, -99, 99, (cell, value) -> {
      values[cell.row() * 4 + cell.column()] = value;
      view.show(content());
    }));
  }

  @Test
  void pointingLightsWhatBelongsToTheCell() {
    open();
    fx.run(() -> link.setRelation(s -> Set.of(s, new Spot("input", 2, 3))));
    moveTo(1, 2);
    assertThat(link.hovered()).isEqualTo(new Spot("input", 1, 2));
    assertThat(fx.call(view::lit)).contains(new Cell(2, 3));
    assertThat(view.getAccessibleText()).isEqualTo("input, row 2, column 3: 7");
    moveTo(-1, 4);
    assertThat(link.hovered()).isEqualTo(new Spot("input", -1, 4));
    assertThat(view.getAccessibleText()).contains("outside the array");
  }

  @Test
  void aClickAndEnterChooseACellAndArrowsMove() {
    open();
    click(0, 0);
    assertThat(activated).containsExactly(new Cell(0, 0));
    fx.moveTo(view, 0.001, 0.001);
    fx.type(KeyCode.RIGHT);
    fx.type(KeyCode.DOWN);
    assertThat(view.chosenProperty().get()).isEqualTo(new Cell(1, 1));
    assertThat(link.hovered()).as("the keyboard previews as the pointer does").isEqualTo(new Spot("input", 1, 1));
    fx.type(KeyCode.ENTER);
    assertThat(activated).containsExactly(new Cell(0, 0), new Cell(1, 1));
    for (int i = 0; i < 9; i++) {
      fx.type(KeyCode.LEFT);
    }
    assertThat(view.chosenProperty().get()).as("stops at the border").isEqualTo(new Cell(1, -1));
  }

  @Test
  void numbersAreTyped() {
    open();
    edit();
    click(1, 1);
    fx.type(KeyCode.MINUS);
    fx.type(KeyCode.DIGIT2);
    fx.type(KeyCode.PERIOD);
    fx.type(KeyCode.DIGIT5);
    assertThat(values[5]).as("not before it is taken").isEqualTo(6);
    fx.type(KeyCode.ENTER);
    assertThat(values[5]).isEqualTo(-2.5f);
    fx.type(KeyCode.DIGIT7);
    fx.type(KeyCode.RIGHT);
    assertThat(values[5]).isEqualTo(7);
    fx.type(KeyCode.DIGIT3);
    fx.type(KeyCode.ESCAPE);
    fx.type(KeyCode.ENTER);
    assertThat(values[6]).as("Esc drops it").isEqualTo(7);
    fx.type(KeyCode.SHIFT, KeyCode.UP);
    assertThat(values[6]).isEqualTo(8);
  }

  @Test
  void numbersAreTurnedAndDragged() {
    open();
    edit();
    Rectangle2D box = fx.call(() -> view.boxOf(0, 1));
    double x = box.getMinX() + box.getWidth() / 2;
    double y = box.getMinY() + box.getHeight() / 2;
    fx.run(() -> Event.fireEvent(view, new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false,
        false, 0, -40, 0, -40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0,
        0, null)));
    assertThat(values[1]).isEqualTo(1);
    activated.clear();
    fx.drag(view, new Point2D(x / view.getWidth(), y / view.getHeight()),
        new Point2D(x / view.getWidth(), (y - 27) / view.getHeight()));
    assertThat(values[1]).isEqualTo(4);
    assertThat(activated).as("a drag is no click").isEmpty();
  }

  @Test
  void aLargeMatrixIsAPictureWithALoupe() {
    float[] many = new float[100 * 100];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 100;
    }
    fx.show(() -> {
      view = new MatrixView(fx.theme(), "input");
      view.show(MatrixContent.of(100, 100, many, ColourScale.INTENSITY, 99));
      view.setWindows(Window.of(40, 50, 3, 3));
      return new StackPane(view);
    }, 500, 500);
    MatrixView small = fx.call(() -> new MatrixView(fx.theme(), "loupe"));
    fx.run(() -> {
      // Where the pointer was left by another test does not matter here.
      view.hoveredProperty().set(null);
      var loupe = new Loupe(view, small, 5, 5);
      assertThat(loupe.needed()).isTrue();
      loupe.update();
      small.resize(200, 200);
    });
    assertThat(fx.call(small::showsNumbers)).isTrue();
    assertThat(fx.call(() -> small.cellAt(100, 100))).as("the window is in its middle").isEqualTo(new Cell(41, 51));
    assertThat(Pictures.colours(fx.picture())).isGreaterThan(90);
  }

  @Test
  void everyLookIsSeen() {
    open();
    double plain = Pictures.ink(fx.picture());
    assertThat(plain).isGreaterThan(0.2);
    for (Theme theme : Theme.values()) {
      fx.run(() -> fx.theme().themeProperty().set(theme));
      for (CellLook look : CellLook.values()) {
        fx.run(() -> view.show(content()));
        fx.pulses(2);
        var before = fx.picture();
        fx.run(() -> view.show(content().withLooks((r, c) -> r == 1 && c == 1 ? look : CellLook.PLAIN)));
        fx.pulses(2);
        var after = fx.picture();
        Rectangle2D box = fx.call(() -> view.boxOf(1, 1));
        int changed = 0;
        for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
          for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
            changed += before.getPixelReader().getArgb(x, y) != after.getPixelReader().getArgb(x, y) ? 1 : 0;
          }
        }
        assertThat(changed).as("%s %s", theme, look).matches(n -> look == CellLook.PLAIN ? n == 0 : n > 100);
      }
    }
  }
}
