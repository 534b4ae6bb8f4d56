package app.glassnet.rooms.digits;

import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.ui.canvas.ResizableCanvas;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Fonts;
import app.glassnet.ui.theme.ThemeModel;
import app.glassnet.ui.theme.Restyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The kernels of every layer, drawn again whenever training has changed them. */
final class KernelsView {
  private static final int EVERY_MS = 100;

  private final DigitsModel model;
  private final ThemeModel theme;
  private final Texts texts;
  private final ResizableCanvas canvas = new ResizableCanvas(this::paint);
  private final List<KernelAtlas> atlases = new ArrayList<>();
  private NetworkSpec arrangedFor;
  private double arrangedWidth;
  private double arrangedHeight;
  private double arrangedEm;

  KernelsView(DigitsModel model, ThemeModel theme, Texts texts) {
    this.model = model;
    this.theme = theme;
    this.texts = texts;
    canvas.setId("kernels");
    canvas.setAccessibleText(texts.get("kernels.name"));
    Seldom repaint = new Seldom(model, EVERY_MS, canvas::repaint);
    model.parameters.addListener((o, before, now) -> repaint.changed());
    model.snapshot.addListener((o, before, now) -> repaint.changed());
    model.spec.addListener((o, before, now) -> canvas.repaint());
    Restyle.follow(canvas, theme, canvas::repaint);
  }

  ResizableCanvas node() {
    return canvas;
  }

  private void paint(GraphicsContext g, double width, double height) {
    double em = theme.em();
    Map<String, float[]> parameters = model.parameters.get();
    NetworkSpec spec = model.spec.get();
    arrange(spec, width, height, em);
    double share = width / Math.max(1, atlases.size());
    double x = 0;
    for (KernelAtlas atlas : atlases) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.TOP);
      g.setFont(Fonts.semibold(em * 0.86));
      g.setFill(theme.palette().ink());
      g.fillText(atlas.block().name(), x, 0);
      double after = em * 0.56 * atlas.block().name().length() + em * 0.5;
      g.setFont(Fonts.text(em * 0.82));
      g.setFill(theme.palette().secondary());
      int all = atlas.block().filters();
      g.fillText(words(atlas, all), x + after, em * 0.03, share - after - em * 0.6);
      float[] w = parameters.get(atlas.block().key());
      if (w != null) {
        atlas.update(w);
        atlas.draw(g, x, em * 1.5);
      }
      x += share;
    }
  }

  private String words(KernelAtlas atlas, int all) {
    String what = atlas.block().units() == 0 ? "filters" : "units";
    return atlas.shownFilters() == all ? texts.get("kernels." + what, all)
        : texts.get("kernels." + what + ".some", atlas.shownFilters(), all);
  }

  private void arrange(NetworkSpec spec, double width, double height, double em) {
    if (spec.equals(arrangedFor) && width == arrangedWidth && height == arrangedHeight && em == arrangedEm) {
      return;
    }
    arrangedFor = spec;
    arrangedWidth = width;
    arrangedHeight = height;
    arrangedEm = em;
    atlases.clear();
    List<KernelBlock> blocks = KernelBlock.of(spec);
    double share = width / blocks.size() - em * 1.2;
    for (KernelBlock block : blocks) {
      atlases.add(new KernelAtlas(block, Math.max(8, share), Math.max(8, height - em * 1.5)));
    }
  }
}
