package app.glassnet.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.formula.Formula.Term;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FormulaTest {
  private static Formula formula(int lines, int terms, String text) {
    return new Formula("this step", "", IntStream.range(0, lines).mapToObj(i -> new Line(IntStream.range(0, terms)
        .mapToObj(k -> new Term(text, new Spot("kernel", i, k), false)).toList(), "−12.3")).toList(), "", "= −123.4");
  }

  @Property(tries = 200)
  void whateverItsSizeAFormulaFitsIntoItsPlace(@ForAll @IntRange(min = 1, max = 30) int lines,
      @ForAll @IntRange(min = 1, max = 60) int terms, @ForAll @IntRange(min = 600, max = 1800) int width,
      @ForAll @IntRange(min = 40, max = 200) int height) {
    Formula f = formula(lines, terms, "(−0.12 × 3.45)");
    FormulaLayout l = FormulaLayout.fit(f, lines / 2, width, height, 13);
    double cut = l.terms() < terms ? 8 * l.size() * FormulaLayout.CHARACTER : 0;
    assertThat(l.lines() * l.size() * FormulaLayout.LINE).isLessThanOrEqualTo(Math.max(height, 13 * 0.8 * 1.5));
    assertThat(l.width(f) + cut).isLessThanOrEqualTo(width);
    assertThat(l.firstLine()).isLessThanOrEqualTo(lines / 2);
    assertThat(l.firstLine() + l.lines()).isGreaterThan(lines / 2).isLessThanOrEqualTo(lines);
  }

  @Test
  void theOutputSizeHasTheNumbersOfNow() {
    Shape image = Shape.of(1, 8, 9);
    assertThat(OutputSize.of(Conv2d.of(1, 3).vertical(image))).isEqualTo("8 − 3 + 1 = 6");
    assertThat(OutputSize.of(Conv2d.of(1, 3).withStride(2, 2).vertical(image))).isEqualTo("⌊(8 − 3)/2⌋ + 1 = 3");
    assertThat(OutputSize.of(Conv2d.of(1, 3).withDilation(2, 2).withPadding(Padding.explicit(1, 0, 2, 2)).vertical(image)))
        .isEqualTo("8 + 1 + 0 − 2·(3−1) − 1 + 1 = 5".replace('-', '−'));
    assertThat(OutputSize.of(Conv2d.of(1, 3).withPadding(Padding.explicit(1, 0, 2, 2)).horizontal(image)))
        .isEqualTo("9 + 2·2 − 3 + 1 = 11");
    assertThat(OutputSize.transposed(Conv2d.of(1, 3).withStride(2, 2).horizontal(image)))
        .isEqualTo("(4 − 1)·2 + 3 = 9");
  }

  @Test
  void termsAndCellsLightEachOther(Fx fx) {
    var link = new LinkModel();
    Formula f = formula(3, 3, "(−1 × 4)");
    FormulaStrip strip = fx.call(() -> new FormulaStrip(fx.theme(), link));
    fx.show(() -> new StackPane(strip), 900, 120);
    fx.run(() -> {
      link.setRelation(s -> Set.of(s, new Spot("input", 5, 5)));
      strip.show(f);
    });
    fx.pulses(2);
    Term term = f.lines().get(1).terms().get(2);
    Rectangle2D box = fx.call(() -> strip.boxOf(term));
    fx.moveTo(strip, (box.getMinX() + 5) / strip.getWidth(), (box.getMinY() + 5) / strip.getHeight());
    assertThat(link.isLit("input", 5, 5)).isTrue();
    fx.moveTo(strip, 0.999, 0.01);
    assertThat(link.hovered()).isNull();
    var before = fx.picture();
    fx.run(() -> link.hoveredProperty().set(new Spot("kernel", 1, 2)));
    fx.pulses(2);
    int x = (int) box.getMinX() + 2;
    int y = (int) (box.getMinY() + box.getHeight() / 2);
    assertThat(fx.picture().getPixelReader().getArgb(x, y)).isNotEqualTo(before.getPixelReader().getArgb(x, y));
    fx.run(strip::requestFocus);
    fx.type(KeyCode.LEFT);
    assertThat(link.hovered()).isEqualTo(new Spot("kernel", 1, 1));
    assertThat(strip.getAccessibleText()).isEqualTo("(−1 × 4)");
  }

  @Test
  void codeIsCopied(Fx fx) {
    CodePanel panel = fx.call(CodePanel::new);
    fx.show(() -> new StackPane(panel), 600, 300);
    fx.run(() -> panel.show(Map.of(CodePanel.Language.KERAS, "keras", CodePanel.Language.JAVA, "java")));
    assertThat(panel.shown()).isEqualTo("keras");
    fx.run(() -> panel.languageProperty().set(CodePanel.Language.JAVA));
    fx.click("#code-copy");
    assertThat(fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("java");
  }
}
