package app.glassnet.cli;

import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Snapshots;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** A room drawn into a PNG file. */
final class RoomPicture {
  private RoomPicture() {}

  /** @throws UserError when the room refuses its state, or the file cannot be written */
  static void write(RoomRenderer.Request request, Path file) {
    BufferedImage picture;
    try {
      picture = RoomRenderer.render(request);
    } catch (IllegalArgumentException e) {
      throw new UserError(CliTexts.get("render.state", e.getMessage()), e);
    }
    try {
      Snapshots.makeFolder(file);
      Snapshots.writePng(picture, file);
    } catch (IOException e) {
      throw new UserError(CliTexts.get("render.unwritable", file), e);
    }
  }
}
