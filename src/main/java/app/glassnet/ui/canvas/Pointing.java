package app.glassnet.ui.canvas;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What the pointer is over and what a click has pinned: the same rule in every view. Moving previews, a click pins or
 * unpins, several things can be pinned, Escape or a click beside everything lets go of all.
 *
 * @param <T> what can be pointed at; with equals, as the same thing is found again and again
 */
public final class Pointing<T> {
  private final ReadOnlyObjectWrapper<T> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
  private final ObservableSet<T> pinned = FXCollections.observableSet(new LinkedHashSet<>());
  private Function<Point2D, T> finder = p -> null;
  private Point2D last;

  /** Follows the pointer over a view. The finder tells what lies at a place of it, null for nothing. */
  public void follow(Node view, Function<Point2D, T> find) {
    finder = find;
    view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> moved(e));
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> moved(e));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
      last = null;
      hovered.set(null);
    });
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
      if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
        click(finder.apply(new Point2D(e.getX(), e.getY())));
      }
    });
  }

  /** What the pointer is over, or null. */
  public ReadOnlyObjectProperty<T> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  public T hovered() {
    return hovered.get();
  }

  /** What is pinned, in the order of the clicks. */
  public ObservableSet<T> pinned() {
    return pinned;
  }

  /** What to show in detail: under the pointer, else pinned last, else null. */
  public T focus() {
    if (hovered.get() != null) {
      return hovered.get();
    }
    T latest = null;
    for (T t : pinned) {
      latest = t;
    }
    return latest;
  }

  /** Asks again what lies under the pointer, after the view has been laid out anew. */
  public void refresh() {
    hovered.set(last == null ? null : finder.apply(last));
  }

  public void unpinAll() {
    pinned.clear();
  }

  /** Puts pins back, for example from a saved state. */
  public void pinOnly(Set<T> things) {
    pinned.retainAll(things);
    pinned.addAll(things);
  }

  private void moved(MouseEvent e) {
    last = new Point2D(e.getX(), e.getY());
    refresh();
  }

  private void click(T thing) {
    if (thing == null) {
      unpinAll();
    } else if (!pinned.remove(thing)) {
      pinned.add(thing);
    }
  }
}
