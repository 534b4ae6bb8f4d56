package app.glassnet.data;

import app.glassnet.data.drawing.Drawing;
import java.io.IOException;

/**
 * Which picture a room looks at, as a value that can stand in a room's saved state.
 *
 * @param kind a grid of the course, a drawn digit, a picture that ships, or somebody's own
 * @param name id of the grid or of the sample; the file's name of an own picture; null for a drawing
 * @param drawing the strokes when drawn, else null
 * @param image an own picture itself, as a PNG file of at most 512×512 pixels in base64, else null
 */
public record PictureChoice(Kind kind, String name, Drawing drawing, String image) {
  /** Where a picture can come from. */
  public enum Kind { COURSE, DRAWN, SAMPLE, OWN }

  /** @throws IllegalArgumentException when what it is made of is missing or does not exist */
  public PictureChoice {
    boolean sound = kind != null && switch (kind) {
      case COURSE -> CourseGrid.find(name) != null;
      case DRAWN -> drawing != null;
      case SAMPLE -> SamplePicture.find(name) != null;
      case OWN -> name != null && image != null && image.length() <= PictureCode.MAX_CHARS;
    };
    if (!sound) {
      throw new IllegalArgumentException("no picture of kind " + kind + " called " + name);
    }
  }

  public static PictureChoice course(CourseGrid grid) {
    return new PictureChoice(Kind.COURSE, grid.id(), null, null);
  }

  public static PictureChoice drawn(Drawing drawing) {
    return new PictureChoice(Kind.DRAWN, null, drawing, null);
  }

  public static PictureChoice sample(SamplePicture sample) {
    return new PictureChoice(Kind.SAMPLE, sample.id(), null, null);
  }

  /** Takes some milliseconds; not for the interface thread. */
  public static PictureChoice own(PictureFile file) {
    return new PictureChoice(Kind.OWN, file.name(), null, PictureCode.encode(file.picture()));
  }

  /**
   * The picture: grids in their own numbers, drawings in MNIST's form (28×28, grey), the others as they are. May read and
   * decode; not for the interface thread.
   *
   * @throws DataException with one sentence when a sample is missing or an own picture's text is damaged
   */
  public Picture load() throws IOException {
    return switch (kind) {
      case COURSE -> CourseGrid.find(name).picture();
      case DRAWN -> Picture.grey(DigitForm.SIZE, DigitForm.SIZE, DigitForm.of(drawing));
      case SAMPLE -> SamplePicture.find(name).load();
      case OWN -> PictureCode.decode(image, name);
    };
  }

  @Override
  public String toString() {
    return "PictureChoice[" + kind + " " + name + "]";
  }
}
