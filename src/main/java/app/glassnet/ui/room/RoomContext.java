package app.glassnet.ui.room;

import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;

/**
 * What the shell lends a room.
 *
 * @param theme light or dark, sizes, and whether things may move
 */
public record RoomContext(ThemeModel theme) {
  /** The words of a domain in the language now chosen. */
  public Texts texts(String domain) {
    return Texts.of(domain);
  }
}
