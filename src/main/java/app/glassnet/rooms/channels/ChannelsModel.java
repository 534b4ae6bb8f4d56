package app.glassnet.rooms.channels;

import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.SamplePicture;
import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.explain.Activation;
import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.room.TakenLayer;
import app.glassnet.ui.step.Pace;
import app.glassnet.ui.step.StepModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the channels room knows, without a scene: what was chosen, one property a control, and the maps that were made from
 * it. A position is a cell of the map; stepping through parts it is a cell and a part of its sum: every channel, then all
 * added with the bias, then the activation.
 */
final class ChannelsModel {
  /** How many channels are shown with all their numbers at once. */
  static final int SHOWN = 3;
  private static final int LARGE = 400;

  final ObjectProperty<PictureChoice> picture =
      new SimpleObjectProperty<>(this, "picture", PictureChoice.sample(SamplePicture.ASTRONAUT));
  /** The picture itself; null until it has been read. */
  final ObjectProperty<Picture> loaded = new SimpleObjectProperty<>(this, "loaded");
  final ObjectProperty<TakenLayer> taken = new SimpleObjectProperty<>(this, "taken");
  final ObjectProperty<Integer> side = new SimpleObjectProperty<>(this, "side", Settings.FIRST.side());
  final ObjectProperty<BankKind> kind = new SimpleObjectProperty<>(this, "kind", Settings.FIRST.kind());
  final ObjectProperty<HandMade> set = new SimpleObjectProperty<>(this, "set", Settings.FIRST.set());
  final ObjectProperty<Initializer> initializer =
      new SimpleObjectProperty<>(this, "initializer", Settings.FIRST.initializer());
  final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", Settings.FIRST.seed());
  final IntegerProperty filters = new SimpleIntegerProperty(this, "filters", Settings.FIRST.filters());
  final ObjectProperty<Integer> kernel = new SimpleObjectProperty<>(this, "kernel", Settings.FIRST.kernel());
  final ObjectProperty<LearnedLayer> learned = new SimpleObjectProperty<>(this, "learned", Settings.FIRST.learned());
  final ObjectProperty<Integer> stride = new SimpleObjectProperty<>(this, "stride", Settings.FIRST.stride());
  final BooleanProperty same = new SimpleBooleanProperty(this, "same", Settings.FIRST.same());
  final ObjectProperty<Activation> activation =
      new SimpleObjectProperty<>(this, "activation", Settings.FIRST.activation());
  /** The bank after something in it was changed; null while it is what its source gives. */
  final ObjectProperty<Bank> edited = new SimpleObjectProperty<>(this, "edited");
  final IntegerProperty filter = new SimpleIntegerProperty(this, "filter", 0);
  /** Whether a step is a part of a cell's sum rather than a cell. */
  final BooleanProperty parts = new SimpleBooleanProperty(this, "parts", false);
  /** Whether the colours of all maps have one scale, so that they can be compared, rather than each its own. */
  final BooleanProperty together = new SimpleBooleanProperty(this, "together", false);
  /** The first of the channels shown with their numbers. */
  final IntegerProperty page = new SimpleIntegerProperty(this, "page", 0);
  /** Something went wrong, or had to be changed: one line; "" for nothing. */
  final StringProperty message = new SimpleStringProperty(this, "message", "");
  final ObjectProperty<Maps> maps = new SimpleObjectProperty<>(this, "maps");
  final StepModel steps = new StepModel();
  final LinkModel link = new LinkModel();

  ChannelsModel() {
    parts.addListener((o, before, now) -> {
      if (maps.get() != null) {
        int cell = steps.position() / (before ? stages() : 1);
        steps.playingProperty().set(false);
        fitSteps();
        steps.positionProperty().set(now ? cell * stages() : cell);
      }
    });
    steps.positionProperty().addListener(o -> followPart());
  }

  /** Properties whose change makes the bank what its source gives. */
  List<Property<?>> sources() {
    return List.of(kind, set, initializer, seed, filters, kernel, learned);
  }

  /** The other properties that the maps are made from. */
  List<Property<?>> uses() {
    return List.of(loaded, taken, side, stride, same, activation, edited);
  }

  Settings settings() {
    return new Settings(side.get(), kind.get(), set.get(), initializer.get(), seed.get(), filters.get(), kernel.get(),
        learned.get(), stride.get(), same.get(), activation.get());
  }

  void set(Settings s) {
    side.set(s.side());
    kind.set(s.kind());
    set.set(s.set());
    initializer.set(s.initializer());
    seed.set(s.seed());
    filters.set(s.filters());
    kernel.set(s.kernel());
    learned.set(s.learned());
    stride.set(s.stride());
    same.set(s.same());
    activation.set(s.activation());
  }

  /** Takes what has been worked out; the cell looked at stays where it was on the picture. */
  void show(Maps now) {
    Maps before = maps.get();
    int looked = Math.min(filter.get(), now.bank().filters() - 1);
    int cell = now.strongest(looked);
    int part = 0;
    if (before != null) {
      int at = cell();
      part = part();
      cell = at / before.outColumns() * now.outRows() / before.outRows() * now.outColumns()
          + at % before.outColumns() * now.outColumns() / before.outColumns();
    }
    boolean otherInput = before != null && before.input().channels() != now.input().channels();
    if (otherInput) {
      page.set(0);
      link.pinned().clear();
    }
    maps.set(now);
    filter.set(looked);
    go(cell, otherInput ? 0 : part);
    link.refresh();
  }

  private void fitSteps() {
    Maps m = maps.get();
    steps.lastProperty().set(m.cells() * (parts.get() ? stages() : 1) - 1);
    steps.paceProperty().set(!parts.get() && m.cells() > LARGE ? Pace.LARGE_MAP : Pace.CELL);
  }

  /** The value at the end of a map's scale. */
  double limit(int map) {
    Maps m = maps.get();
    return together.get() ? ColourScale.limit(m.made()) : ColourScale.limit(m.made(), map * m.cells(), m.cells());
  }

  /** Parts of a cell's sum: every channel, all added with the bias, the activation. */
  int stages() {
    return maps.get().input().channels() + 2;
  }

  /** The filter looked at; one that was just asked for may still be in the making. */
  int looked() {
    return Math.min(filter.get(), maps.get().bank().filters() - 1);
  }

  /** The cell of the map where the room stands, in reading order. */
  int cell() {
    return Math.min(steps.position() / (parts.get() ? stages() : 1), maps.get().cells() - 1);
  }

  /** Which part of its sum: 0 … channels − 1 a channel, then the sum of all, last the activation. */
  int part() {
    return parts.get() ? steps.position() % stages() : stages() - 1;
  }

  /** Goes to a cell; in parts, to this part of it. */
  void go(int cell, int part) {
    fitSteps();
    int at = Math.clamp(cell, 0, maps.get().cells() - 1);
    steps.positionProperty().set(parts.get() ? at * stages() + Math.clamp(part, 0, stages() - 1) : at);
  }

  private void followPart() {
    if (maps.get() != null && parts.get() && part() < maps.get().input().channels()) {
      look(part());
    }
  }

  /** Shows the channels around this one with their numbers. */
  void look(int channel) {
    page.set(channel / SHOWN * SHOWN);
  }

  /** Adds a filter at the end and looks at it: drawn, or the next of those made by hand. */
  void addFilter() {
    Maps m = maps.get();
    Bank bank = m.bank();
    boolean random = !m.edited() && kind.get() == BankKind.RANDOM && taken.get() == null;
    if (bank.filters() >= Settings.MOST_RANDOM) {
      return;
    }
    if (random) {
      filters.set(filters.get() + 1);
    } else {
      edited.set(more(bank));
    }
    filter.set(bank.filters());
  }

  private Bank more(Bank bank) {
    int channels = bank.channels();
    boolean made = kind.get() == BankKind.HAND_MADE && HandMade.fits(channels);
    Bank all = made ? set.get().bank(channels) : null;
    for (int f = 0; made && f < all.filters(); f++) {
      if (!bank.names().contains(all.names().get(f)) && all.taps() == bank.taps()) {
        return bank.adding(Arrays.copyOfRange(all.weights(), all.start(f, 0), all.start(f, 0)
            + channels * all.taps()), 0, all.names().get(f));
      }
    }
    return bank.adding(drawn(bank), 0, "");
  }

  /** A filter of the bank's size, drawn as the next of a random bank would be. */
  private float[] drawn(Bank bank) {
    var random = SeededRandom.stream(seed.get(), 1, bank.filters());
    int fanIn = bank.channels() * bank.taps();
    return initializer.get().draw(Shape.of(1, bank.channels(), bank.height(), bank.width()), fanIn,
        (bank.filters() + 1) * bank.taps(), random);
  }

  /** Takes the filter looked at away; the last one stays. */
  void removeFilter() {
    Maps m = maps.get();
    int f = looked();
    if (m.bank().filters() > 1) {
      edited.set(m.bank().removing(f));
      filter.set(Math.min(f, m.bank().filters() - 2));
    }
  }
}
