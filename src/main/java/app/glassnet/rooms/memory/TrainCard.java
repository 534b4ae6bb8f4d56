package app.glassnet.rooms.memory;

import app.glassnet.engine.training.Evaluation;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.ui.canvas.Curve;
import app.glassnet.ui.canvas.LinePlot;
import app.glassnet.ui.control.Buttons;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.Palette;
import app.glassnet.ui.theme.ThemeModel;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Trains the network, live; its loss; and the film of its checkpoints, scrubbed. For a text, what it writes. */
final class TrainCard extends VBox {
  private static final int WRITE = 70;
  private static final long EVERY = 400_000_000L;

  private final MemoryModel model;
  private final MemorySession session;
  private final Texts texts;
  private final Label count = new Label();
  private final Button play;
  private final Slider film = new Slider(0, 1, 1);
  private final Label filmSaid = new Label();
  private final LinePlot loss;
  private final Label written = new Label();
  private final Label hint = new Label();
  private boolean showing;
  private long last;

  TrainCard(MemoryModel model, MemorySession session, ThemeModel theme, Texts texts) {
    this.model = model;
    this.session = session;
    this.texts = texts;
    getStyleClass().add("train-card");
    play = Buttons.primary(texts.get("train.play"), session::playOrPause);
    play.setId("train");
    Button step = Buttons.quiet(texts.get("train.step"), session::trainStep);
    step.setId("train-step");
    Button forget = Buttons.quiet(texts.get("train.forget"), session::forget);
    forget.setId("forget");
    forget.setTooltip(new Tooltip(texts.get("train.forget.why")));
    HBox buttons = new HBox(play, step, forget);
    buttons.getStyleClass().add("button-row");
    for (Button b : List.of(play, step, forget)) {
      b.disableProperty().bind(model.ready.not().or(model.taken.isNotNull()));
    }
    count.setId("count");
    count.getStyleClass().add("train-count");
    count.setWrapText(true);
    count.setMinHeight(Region.USE_PREF_SIZE);
    filmSaid.getStyleClass().add("caption");
    filmSaid.setMinWidth(Region.USE_PREF_SIZE);
    film.setId("film");
    film.setAccessibleText(texts.get("film"));
    film.setTooltip(new Tooltip(texts.get("film.why")));
    film.setSkin(new ProgressSliderSkin(film));
    film.setBlockIncrement(1);
    film.valueProperty().addListener(o -> scrubbed());
    HBox.setHgrow(film, Priority.ALWAYS);
    Label name = new Label(texts.get("film"));
    name.getStyleClass().add("caption");
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(name, film, filmSaid);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("button-row");
    loss = new LinePlot(theme, texts.get("train.loss"));
    loss.setId("loss");
    loss.setWords(v -> Numbers.exact(Double.isFinite(v) ? new java.math.BigDecimal(v)
        .round(new java.math.MathContext(3)).doubleValue() : v));
    hint.setText(texts.get("train.loss.empty"));
    hint.getStyleClass().add("caption");
    StackPane curves = new StackPane(loss, hint);
    curves.setMinHeight(0);
    VBox.setVgrow(curves, Priority.ALWAYS);
    written.setId("written");
    written.setWrapText(true);
    written.getStyleClass().add("written");
    written.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(count, buttons, row, curves, written);
    model.news.addListener(o -> show());
    model.filmAt.addListener(o -> show());
    show();
  }

  private void scrubbed() {
    if (!showing) {
      int at = (int) Math.round(film.getValue());
      model.filmAt.set(at >= film.getMax() ? MemoryModel.LIVE : at);
    }
  }

  private void show() {
    boolean running = model.playing.get();
    play.setText(texts.get(running ? "train.pause" : "train.play"));
    long now = System.nanoTime();
    if (running && now - last < EVERY / 4) {
      return;
    }
    last = now;
    showing = true;
    int frames = model.frames.get();
    film.setMax(Math.max(1, frames));
    film.setDisable(frames == 0 || model.taken.get() != null || model.look.get() == Look.COMPARE);
    film.setValue(model.filmAt.get() < 0 ? film.getMax() : model.filmAt.get());
    showing = false;
    Shown shown = model.shown.get();
    filmSaid.setText(shown == null ? "" : shown.live() ? texts.get("film.now")
        : texts.get("film.at", Numbers.format(shown.step())));
    Lane lane = session.lane(model.kind.get());
    count.setText(words(shown, lane));
    List<LinePlot.Series> curves = series();
    loss.setSeries(curves);
    loss.setVisible(!curves.isEmpty());
    hint.setVisible(curves.isEmpty());
    write(shown, running);
  }

  private String words(Shown shown, Lane lane) {
    Taken taken = model.taken.get();
    if (taken != null) {
      return texts.get("taken", taken.name(), taken.network(), Numbers.format(taken.step()));
    }
    if (lane == null || lane.snapshot == null || shown == null) {
      return texts.get("waiting");
    }
    if (model.look.get() == Look.COMPARE) {
      return texts.get("train.all", Numbers.format(lane.step()));
    }
    Evaluation e = lane.snapshot.evaluation();
    return texts.get("train.count", Numbers.format(lane.step()), e == null ? "…" : score(model.data.get(), e, texts));
  }

  /** How well a network does on what is held out, in the task's own words. */
  static String score(TaskData data, Evaluation e, Texts texts) {
    return switch (data.task()) {
      case AIR -> texts.get("score.air", Numbers.format(e.absoluteError() * data.scale()));
      case LATCH -> texts.get("score.latch", Numbers.format(e.absoluteError()));
      case TEXT -> texts.get("score.text", Numbers.percent(e.accuracy()));
    };
  }

  private List<LinePlot.Series> series() {
    List<LinePlot.Series> all = new ArrayList<>();
    for (Map.Entry<Kind, Shown> entry : model.all.get().entrySet()) {
      Lane lane = session.lane(entry.getKey());
      Snapshot s = lane == null ? null : lane.snapshot;
      if (s != null && s.history().heldOut().size() > 1) {
        var curve = s.history().heldOut();
        double[] x = new double[curve.size()];
        double[] y = new double[curve.size()];
        for (int i = 0; i < x.length; i++) {
          x[i] = lane.offset + curve.step(i);
          y[i] = curve.loss(i);
        }
        all.add(new LinePlot.Series(entry.getKey().word, Curve.of(x, y, x.length), switch (entry.getKey()) {
          case RNN -> Palette::secondary;
          case LSTM -> Palette::ink;
          case GRU -> Palette::good;
        }, 0));
      }
    }
    return all;
  }

  private void write(Shown shown, boolean running) {
    TaskData data = model.data.get();
    boolean text = data != null && data.alphabet() != null && model.taken.get() == null && shown != null;
    written.setVisible(text);
    written.setManaged(text);
    if (text && shown.output() != null) {
      Map<String, float[]> dense = session.dense(shown);
      if (dense != null) {
        written.setText(texts.get("written", Writer.write(shown.layer(), shown.parameters(), dense.get("w"),
            dense.get("b"), data.alphabet(), "the ", WRITE, 1, model.forced.get())));
      }
    }
  }
}
