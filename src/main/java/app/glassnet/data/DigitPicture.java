package app.glassnet.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A digit taken from a picture file: what the network will see, and what was done to get there.
 *
 * @param digit 784 values in {@linkplain DigitForm MNIST's form}, 0 = paper, 1 = ink
 * @param ink the picture it was made from, ink found, at its own size
 * @param notices what was done to the picture, a sentence each
 */
public record DigitPicture(float[] digit, GrayImage ink, List<String> notices) {
  /**
   * Reads a picture file, finds the ink and brings it to MNIST's form.
   *
   * @throws DataException with one sentence when the file cannot be used or shows nothing but paper
   */
  public static DigitPicture read(Path file) throws IOException {
    ImageFile read = ImageFile.read(file);
    Ink ink = Ink.of(read.image());
    if (DigitForm.isBlank(ink.image())) {
      throw new DataException("image.blank", file);
    }
    List<String> notices = new ArrayList<>(read.notices());
    if (ink.darkOnLight()) {
      notices.add(DataTexts.get("image.inverted"));
    }
    if (ink.cleaned()) {
      notices.add(DataTexts.get("image.cleaned"));
    }
    return new DigitPicture(DigitForm.of(ink.image()), ink.image(), List.copyOf(notices));
  }
}
