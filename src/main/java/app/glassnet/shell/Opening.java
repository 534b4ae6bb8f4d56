package app.glassnet.shell;

import java.nio.file.Path;

/**
 * What the window opens with.
 *
 * @param room the room's id, or null for the one that was open last
 * @param file a saved state to open in it, or null
 */
public record Opening(String room, Path file) {
  /** As it was left. */
  public static final Opening AS_LEFT = new Opening(null, null);
}
