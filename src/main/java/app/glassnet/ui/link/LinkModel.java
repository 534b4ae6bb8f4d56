package app.glassnet.ui.link;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * What belongs together in a room, lit both ways: views write what is under the pointer, the room says once what belongs
 * to it, and every view draws what is lit in its own part. Without a pointer on anything, the pinned things and what is
 * running are lit.
 */
public final class LinkModel {
  private final ObjectProperty<Spot> hovered = new SimpleObjectProperty<>(this, "hovered");
  private final ObjectProperty<Spot> running = new SimpleObjectProperty<>(this, "running");
  private final ObservableSet<Spot> pinned = FXCollections.observableSet(new LinkedHashSet<>());
  private final ReadOnlyObjectWrapper<Set<Spot>> lit = new ReadOnlyObjectWrapper<>(this, "lit", Set.of());
  private Function<Spot, Set<Spot>> relation = Set::of;

  public LinkModel() {
    hovered.addListener(o -> refresh());
    running.addListener(o -> refresh());
    pinned.addListener((SetChangeListener<Spot>) c -> refresh());
  }

  /** What belongs to a spot, itself included where it shall be lit. Asked whenever something else is looked at. */
  public void setRelation(Function<Spot, Set<Spot>> belongs) {
    relation = belongs;
    refresh();
  }

  /** What the pointer, or the keyboard's chosen cell, is on; null for nothing. */
  public ObjectProperty<Spot> hoveredProperty() {
    return hovered;
  }

  public Spot hovered() {
    return hovered.get();
  }

  /** The part of the sum being played just now; null for none. */
  public ObjectProperty<Spot> runningProperty() {
    return running;
  }

  /** What was clicked, in the order of the clicks. */
  public ObservableSet<Spot> pinned() {
    return pinned;
  }

  /** Pins a spot, or lets go of it. */
  public void togglePin(Spot spot) {
    if (!pinned.remove(spot)) {
      pinned.add(spot);
    }
  }

  /** What to explain: under the pointer, else pinned last, else null. */
  public Spot focus() {
    Spot latest = hovered.get();
    if (latest == null) {
      for (Spot s : pinned) {
        latest = s;
      }
    }
    return latest;
  }

  /** Everything that is lit now. */
  public ReadOnlyObjectProperty<Set<Spot>> litProperty() {
    return lit.getReadOnlyProperty();
  }

  public boolean isLit(String part, int row, int column) {
    return !lit.get().isEmpty() && lit.get().contains(new Spot(part, row, column));
  }

  /** Asks the relation again, after what it rests on has changed. */
  public void refresh() {
    Set<Spot> now = new LinkedHashSet<>();
    if (hovered.get() != null) {
      now.addAll(relation.apply(hovered.get()));
    } else {
      pinned.forEach(p -> now.addAll(relation.apply(p)));
      if (running.get() != null) {
        now.addAll(relation.apply(running.get()));
      }
    }
    lit.set(Set.copyOf(now));
  }
}
