package app.glassnet.rooms.filters;

import app.glassnet.explain.filter.Kernel;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.matrix.MatrixContent;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The kernel at work, to be changed; for the median, why there is none. */
final class KernelPane extends VBox {
  private static final double STEP = 0.5;

  private final FiltersModel model;
  private final Texts texts;
  private final MatrixView matrix;
  private final Label title = new Label();
  private final Label sum = new Label();
  private final Label what = new Label();
  private final Button back;

  KernelPane(FiltersModel model, LinkModel link, ThemeModel theme, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("kernel-pane");
    title.getStyleClass().add("section-title");
    sum.getStyleClass().add("kernel-sum");
    sum.setId("kernel-sum");
    what.getStyleClass().add("secondary");
    what.setId("kernel-what");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    matrix = new MatrixView(theme, texts.get("kernel.name"));
    matrix.setId("kernel");
    matrix.join(link, PixelSum.KERNEL);
    matrix.edit(STEP, -FiltersState.MOST_WEIGHT, FiltersState.MOST_WEIGHT, (cell, value) -> {
      if (model.kernel.get() != null) {
        model.kernel.set(model.kernel.get().with(cell.row(), cell.column(), value));
      }
    });
    back = Buttons.quiet(texts.get("kernel.back"), () -> model.kernel.set(model.preset.get().kernel()));
    back.setId("kernel-back");
    var place = new StackPane(matrix);
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(title, place, sum, what, back);
    widthProperty().addListener(o -> fit(place));
    place.heightProperty().addListener(o -> fit(place));
    model.kernel.addListener(o -> show());
    model.preset.addListener(o -> show());
    show();
  }

  /** Leaves the numbers and their sum. */
  void compact(boolean on) {
    what.setVisible(!on);
    what.setManaged(!on);
  }

  private void fit(StackPane place) {
    double side = Math.max(40, Math.min(place.getWidth(), place.getHeight()));
    matrix.setMaxSize(side, side);
  }

  private void show() {
    Kernel k = model.kernel.get();
    String preset = "filter." + model.preset.get().name().toLowerCase(Locale.ROOT);
    matrix.setVisible(k != null);
    title.setText(k == null ? texts.get(preset)
        : texts.get(model.edited() ? "kernel.edited" : "kernel.title", texts.get(preset),
            Numbers.shape(k.rows(), k.columns())));
    what.setText(texts.get(k == null ? "kernel.median" : model.edited() ? "kernel.hint" : preset + ".why"));
    sum.setText(k == null ? "" : texts.get("kernel.sum", Numbers.format(Math.rint(k.sum() * 1e6) / 1e6 + 0.0)));
    back.setVisible(model.edited());
    if (k != null) {
      matrix.show(MatrixContent.of(k.rows(), k.columns(), k.weights(), ColourScale.WEIGHT,
          ColourScale.limit(k.weights())));
    }
  }

  MatrixView matrix() {
    return matrix;
  }
}
