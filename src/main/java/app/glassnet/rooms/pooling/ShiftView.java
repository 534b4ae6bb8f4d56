package app.glassnet.rooms.pooling;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Input, convolution and pool before and after the input is moved, what is different, and how much in numbers. */
final class ShiftView extends Pane {
  private static final int COLUMNS = 3;
  private static final double MARGIN = 4;

  private final ThemeModel theme;
  private final Texts texts;
  private final Label[] heads = new Label[COLUMNS];
  private final Label[] names = new Label[Shifted.STAGES];
  private final Label[] sizes = new Label[Shifted.STAGES];
  private final Label[] shares = new Label[Shifted.STAGES];
  private final Label[] words = new Label[Shifted.STAGES];
  private final MatrixView[][] views = new MatrixView[Shifted.STAGES][COLUMNS];

  ShiftView(ThemeModel theme, Texts texts, LinkModel link) {
    this.theme = theme;
    this.texts = texts;
    String[] columns = {"before", "after", "difference"};
    for (int c = 0; c < COLUMNS; c++) {
      heads[c] = label("section-title");
      heads[c].setText(texts.get("shift." + columns[c]));
    }
    for (int s = 0; s < Shifted.STAGES; s++) {
      names[s] = label("section-title");
      sizes[s] = label("number", "secondary", "stage-size");
      shares[s] = label("shift-share");
      shares[s].setId("share-" + s);
      words[s] = label("shift-words");
      words[s].setId("words-" + s);
      words[s].setWrapText(true);
      for (int c = 0; c < COLUMNS; c++) {
        views[s][c] = new MatrixView(theme, texts.get("name.shift." + columns[c]));
        views[s][c].setId("shift-" + s + "-" + c);
        views[s][c].join(link, Relations.SHIFT + s);
        getChildren().add(views[s][c]);
      }
    }
    for (Label[] all : new Label[][] {heads, names, sizes, shares, words}) {
      getChildren().addAll(Arrays.asList(all));
    }
  }

  private static Label label(String... classes) {
    var label = new Label();
    label.getStyleClass().addAll(classes);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** @param pixels by how many the input has moved */
  void show(Pooled p, int pixels, Shift shift) {
    Shifted s = p.shifted();
    int far = Math.min(pixels, s.farthest());
    heads[1].setText(texts.get("shift.after.n", Numbers.format(far), texts.get("arrow."
        + shift.direction().name().toLowerCase(Locale.ROOT))));
    String[] stages = {texts.get("input"), texts.get("conv"), texts.get(p.max() ? "output.max" : "output.average")};
    for (int i = 0; i < Shifted.STAGES; i++) {
      int rows = s.shapes()[i][0];
      int columns = s.shapes()[i][1];
      float[] before = s.maps().getFirst()[i];
      ColourScale scale = i == 0 ? p.input().scale() : ColourScale.ACTIVATION;
      double limit = i == 0 ? p.input().limit() : ColourScale.limit(before);
      views[i][0].show(MatrixContent.of(rows, columns, before, scale, limit));
      views[i][1].show(MatrixContent.of(rows, columns, s.maps().get(far)[i], scale, limit));
      views[i][2].show(MatrixContent.of(rows, columns, s.difference(i, far), ColourScale.ACTIVATION, limit));
      names[i].setText(stages[i]);
      sizes[i].setText(StagePresenter.size(rows, columns));
      say(i, s.comparisons().get(far)[i]);
    }
    requestLayout();
  }

  private void say(int stage, Comparison c) {
    shares[stage].setText(texts.get("shift.changed", Numbers.percent(c.changed() / (double) c.cells())));
    String best = c.bestY() == 0 && c.bestX() == 0 ? texts.get("shift.not.moved") : move(c.bestY(), c.bestX());
    words[stage].setText(texts.get("shift.words", Numbers.format(c.changed()), Numbers.format(c.cells()),
        Numbers.format((float) c.difference()), Numbers.percent(c.share()), best, Numbers.format(c.alignedChanged()),
        Numbers.format(c.alignedCells()), Numbers.format((float) c.aligned())));
  }

  /** "2 right, 1 down". */
  private String move(int y, int x) {
    String across = x == 0 ? "" : texts.get(x > 0 ? "move.right" : "move.left", Numbers.format(Math.abs(x)));
    String down = y == 0 ? "" : texts.get(y > 0 ? "move.down" : "move.up", Numbers.format(Math.abs(y)));
    return texts.get("shift.moved", across.isEmpty() ? down : down.isEmpty() ? across : across + ", " + down);
  }

  MatrixView view(int stage, int column) {
    return views[stage][column];
  }

  @Override
  protected double computePrefHeight(double width) {
    return theme.em() * 20;
  }

  @Override
  protected double computePrefWidth(double height) {
    return theme.em() * 40;
  }

  @Override
  protected void layoutChildren() {
    if (views[0][0].content() == null || getWidth() < 50 || getHeight() < 50) {
      return;
    }
    double em = theme.em();
    double head = Math.ceil(heads[0].prefHeight(-1)) + em * 0.3;
    double gap = em * 0.9;
    double left = Math.max(em * 6.6, Arrays.stream(names).mapToDouble(n -> n.prefWidth(-1)).max().orElse(0) + em);
    double right = em * 17;
    double height = (getHeight() - head) / Shifted.STAGES - gap;
    double aspect = views[0][0].content().columns() / (double) views[0][0].content().rows();
    double room = (getWidth() - left - right - COLUMNS * gap) / COLUMNS;
    double width = Math.min(room, height * aspect);
    double tall = width / aspect;
    for (int c = 0; c < COLUMNS; c++) {
      heads[c].resizeRelocate(left + c * (width + gap), 0, heads[c].prefWidth(-1), heads[c].prefHeight(-1));
    }
    double wordsX = left + COLUMNS * (width + gap) + em * 0.6;
    double wide = Math.min(getWidth() - wordsX, em * 26);
    for (int s = 0; s < Shifted.STAGES; s++) {
      double y = head + s * (height + gap) + Math.max(0, (height - tall) / 2);
      names[s].resizeRelocate(0, y, names[s].prefWidth(-1), names[s].prefHeight(-1));
      sizes[s].resizeRelocate(0, y + names[s].prefHeight(-1), sizes[s].prefWidth(-1), sizes[s].prefHeight(-1));
      for (int c = 0; c < COLUMNS; c++) {
        views[s][c].resizeRelocate(Math.rint(left + c * (width + gap) - MARGIN), Math.rint(y - MARGIN),
            Math.rint(width + 2 * MARGIN), Math.rint(tall + 2 * MARGIN));
      }
      double share = shares[s].prefHeight(-1);
      shares[s].resizeRelocate(wordsX, y - em * 0.4, shares[s].prefWidth(-1), share);
      words[s].resizeRelocate(wordsX, y - em * 0.4 + share, wide, words[s].prefHeight(wide));
    }
  }
}
