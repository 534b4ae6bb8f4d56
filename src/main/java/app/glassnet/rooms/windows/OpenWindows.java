package app.glassnet.rooms.windows;

import app.glassnet.data.DataException;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.ui.page.RoomPage;
import app.glassnet.ui.room.OpenRoom;
import app.glassnet.ui.room.RoomContext;
import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.Observable;

/** The windows room while it is open: one way from every control to the cut, and from the cut to the views. */
final class OpenWindows implements OpenRoom {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WindowsModel model = new WindowsModel();
  private final Texts texts;
  private final WindowsView view;
  private SeriesChoice refused;
  private CsvTable refusedTable;
  private boolean quiet;
  private WindowsState awaited;

  OpenWindows(RoomContext context) {
    texts = context.texts(WindowsRoom.ID);
    view = new WindowsView(model, context, texts, this::taken, this::problem);
    for (Observable setting : new Observable[] {model.way, model.lookBack, model.horizon, model.step, model.targets,
        model.parting, model.share, model.scaling, model.fit, model.target, model.features}) {
      setting.addListener(o -> cut());
    }
    model.missing.addListener(o -> {
      if (refusedTable != null && !quiet) {
        taken(refused, refusedTable);
      } else {
        cut();
      }
    });
    model.rows.positionProperty().addListener(o -> model.hoveredRow.set(-1));
    WindowsState first = WindowsState.slide();
    try {
      take(first, first.series().load());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A series that could be read. What it has no room for, such as a look-back longer than it, is made smaller. */
  private void taken(SeriesChoice choice, CsvTable table) {
    WindowsState wanted = awaited != null && awaited.series().equals(choice) ? awaited : with(choice, table.rows());
    awaited = null;
    try {
      take(wanted, table);
    } catch (DataException e) {
      // The room keeps what it had; another answer about gaps tries this series again.
      refused = choice;
      refusedTable = table;
      view.gaps(table);
      view.source().show(model.series.get());
      model.message.set(e.getMessage());
    }
  }

  /** The settings of now for another series, as far as it has room for them. */
  private WindowsState with(SeriesChoice choice, int places) {
    WindowsState now = model.state();
    boolean other = !choice.equals(now.series());
    int lookBack = Math.clamp(now.lookBack(), 1, Math.max(1, places - 1));
    return new WindowsState(choice, now.missing(), other ? null : now.target(), other ? List.of() : now.features(),
        now.way(), lookBack, Math.clamp(now.horizon(), 1, Math.max(1, places - lookBack)), now.step(), now.targets(),
        now.parting(), now.share(), now.scaling(), now.fit(), now.batch(), now.order(), now.tab(), other ? 0 : now.row());
  }

  private void problem(String sentence) {
    model.message.set(sentence);
    if (!sentence.isEmpty()) {
      awaited = null;
    }
  }

  private void take(WindowsState wanted, CsvTable table) throws DataException {
    Cut.of(wanted, table);
    refused = null;
    refusedTable = null;
    quiet = true;
    model.raw.set(table);
    model.restore(wanted);
    quiet = false;
    view.source().show(wanted.series());
    view.gaps(table);
    cut();
    model.rows.go(wanted.row());
  }

  private void cut() {
    if (quiet || model.raw.get() == null) {
      return;
    }
    try {
      Cut cut = Cut.of(model.state(), model.raw.get());
      model.message.set("");
      model.hoveredRow.set(-1);
      model.place.set(-1);
      model.rows.lastProperty().set(Math.max(0, cut.rows() - 1));
      model.cut.set(cut);
    } catch (DataException e) {
      model.message.set(e.getMessage());
    }
  }

  @Override
  public RoomPage page() {
    return view.page();
  }

  @Override
  public RoomState state() {
    return new RoomState(WindowsRoom.ID, WindowsState.VERSION, JSON.valueToTree(model.state()));
  }

  @Override
  public void restore(RoomState state) {
    if (!WindowsRoom.ID.equals(state.room()) || state.version() != WindowsState.VERSION) {
      throw new IllegalArgumentException(texts.get("state.foreign", state.room(), state.version()));
    }
    try {
      awaited = JSON.treeToValue(state.value(), WindowsState.class);
      if (awaited == null) {
        throw new IllegalArgumentException(texts.get("state.damaged", "null"));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(texts.get("state.damaged", e.getOriginalMessage()), e);
    }
    model.rows.playingProperty().set(false);
    view.source().load(awaited.series());
  }

  @Override
  public void show() {
    view.player().show();
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
    return view.source().settled();
  }

  WindowsModel model() {
    return model;
  }

  WindowsView view() {
    return view;
  }
}
