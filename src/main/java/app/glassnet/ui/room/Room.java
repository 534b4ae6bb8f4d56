package app.glassnet.ui.room;

/**
 * One subject of the program, found through this interface alone. A room object is cheap: nothing is loaded or computed
 * before {@link #open}.
 */
public interface Room {
  /** Short, lower case, never translated: used on the command line, in files and in style sheets, e.g. "digits". */
  String id();

  /** One word for the rail and the page's heading, in the language now chosen. */
  String title();

  /** What it is about, in a few words, in the language now chosen; for lists and for `render --list`. */
  String topic();

  /** The outline of the rail's picture: an SVG path in a box of 24 × 24, filled. */
  String icon();

  /** Whether the room can step through this layer; if so, {@link OpenRoom#take} receives it. */
  default boolean takes(LayerHandOver layer) {
    return false;
  }

  /** Makes the room's page and model. Called on the interface thread; slow work belongs on other threads. */
  OpenRoom open(RoomContext context);
}
