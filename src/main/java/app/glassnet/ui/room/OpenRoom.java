package app.glassnet.ui.room;

import app.glassnet.ui.page.RoomPage;
import java.util.concurrent.CompletableFuture;

/**
 * A room that is open. Its life is {@code open (show hide)* close}; every method is called on the interface thread. While
 * it is hidden it draws nothing.
 */
public interface OpenRoom extends AutoCloseable {
  RoomPage page();

  /** Everything a person set or made, as a value: put back with {@link #restore} it gives the same picture. */
  RoomState state();

  /**
   * Puts a state back. A state of another room, or one that makes no sense, is refused with an
   * {@link IllegalArgumentException} whose message can be shown, and leaves the room as it was.
   */
  void restore(RoomState state);

  /** Shows a layer of a real network; called only when {@link Room#takes} said yes to it. */
  default void take(LayerHandOver layer) {
    throw new UnsupportedOperationException("this room steps through no layer");
  }

  void show();

  void hide();

  /** Frees threads and memory; the room is hidden before. */
  @Override
  void close();

  /** Completes when what is on the screen is the state asked for; pictures wait for it. */
  CompletableFuture<?> settled();
}
