package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.task.Latest;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.Observable;

/** The filters room while it is open: puts model and view together, sends work to another thread, makes a value of it. */
final class OpenFilters implements OpenRoom {
  private static final Logger LOG = Logger.getLogger(OpenFilters.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FiltersModel model = new FiltersModel();
  private final Texts texts;
  private final FiltersView view;
  private final FilterWork work = new FilterWork();
  private final Latest<FilterWork.Job, Filtered> filter = new Latest<>(work::run, this::done, OpenFilters::log);
  private final Latest<Shelf.Job, Shelf> shelf = new Latest<>(Shelf::of, model.shelf::set, OpenFilters::log);

  OpenFilters(RoomContext context) {
    texts = context.texts(FiltersRoom.ID);
    view = new FiltersView(model, context.theme(), texts);
    view.source().pictureProperty().addListener(o -> picture(view.source().pictureProperty().get()));
    for (Observable change : new Observable[] {model.kernel, model.display, model.border}) {
      change.addListener(o -> ask());
    }
    model.border.addListener(o -> askShelf());
    picture(view.source().pictureProperty().get());
  }

  private static void log(Throwable e) {
    LOG.log(Level.WARNING, "a picture could not be filtered", e);
  }

  private void done(Filtered now) {
    boolean first = model.filtered.get() == null && model.pixel.get().equals(new FiltersModel.Spot(0, 0));
    model.filtered.set(now);
    if (first) {
      model.pixel.set(strongest(now));
    }
  }

  /** The room opens with the sum of the pixel that answers most. */
  private static FiltersModel.Spot strongest(Filtered f) {
    int best = 0;
    for (int i = 0; i < f.height() * f.width(); i++) {
      best = Math.abs(f.values()[i]) > Math.abs(f.values()[best]) ? i : best;
    }
    return new FiltersModel.Spot(best / f.width(), best % f.width());
  }

  private void picture(Picture now) {
    if (now != null) {
      FiltersModel.Spot s = model.pixel.get();
      if (s.row() >= now.height() || s.column() >= now.width()) {
        model.pixel.set(new FiltersModel.Spot(now.height() / 2, now.width() / 2));
      }
      model.picture.set(now);
      ask();
      askShelf();
    }
  }

  private void ask() {
    if (model.picture.get() != null) {
      filter.ask(new FilterWork.Job(model.picture.get(), model.kernel.get(), model.border.get(), model.display.get()));
    }
  }

  private void askShelf() {
    if (model.picture.get() != null) {
      shelf.ask(new Shelf.Job(model.picture.get(), model.border.get()));
    }
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    FiltersState state = new FiltersState(model.dimension.get(), model.choice.get(), model.preset.get(),
        model.kernel.get(), model.border.get(), model.display.get(), model.split.get(), model.pixel.get().row(),
        model.pixel.get().column(), model.f.get(), model.g.get(), model.drawnF.get(), model.drawnG.get(),
        Math.min(model.t.get(), model.last()), model.turned.get());
    return new RoomState(FiltersRoom.ID, FiltersState.VERSION, JSON.valueToTree(state));
  }

  @Override
  public void restore(RoomState state) {
    FiltersState wanted = parse(state);
    model.hovered.set(null);
    model.pixel.set(new FiltersModel.Spot(wanted.row(), wanted.column()));
    model.choice.set(wanted.picture());
    model.preset.set(wanted.preset());
    model.kernel.set(wanted.kernel());
    model.border.set(wanted.border());
    model.display.set(wanted.display());
    model.split.set(wanted.split());
    model.drawnF.set(wanted.drawnF());
    model.drawnG.set(wanted.drawnG());
    model.f.set(wanted.f());
    model.g.set(wanted.g());
    model.turned.set(wanted.turned());
    model.t.set(Math.min(wanted.t(), model.last()));
    model.dimension.set(wanted.dimension());
  }

  private FiltersState parse(RoomState state) {
    if (!FiltersRoom.ID.equals(state.room()) || state.version() != FiltersState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      FiltersState wanted = JSON.treeToValue(state.value(), FiltersState.class);
      if (wanted == null || !wanted.sound()) {
        throw new IllegalArgumentException(texts.get("state.impossible"));
      }
      return wanted;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
  }

  @Override
  public void show() {
    view.page().requestLayout();
  }

  @Override
  public void hide() {
    view.player().hide();
  }

  @Override
  public void close() {
    view.player().hide();
  }

  @Override
  public CompletableFuture<?> settled() {
    return view.source().settled().thenComposeAsync(x -> filter.settled(), Ui.executor())
        .thenComposeAsync(x -> shelf.settled(), Ui.executor());
  }

  FiltersModel model() {
    return model;
  }

  FiltersView view() {
    return view;
  }
}
