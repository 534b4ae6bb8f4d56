package app.glassnet.ui.testing;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** What a picture shows, in numbers. */
public final class Pictures {
  private Pictures() {}

  /** The share of a part of the picture, 0…1, that is not of its most frequent colour: near 0 when it is blank. */
  public static double ink(Image picture, Rectangle2D part) {
    PixelReader reader = picture.getPixelReader();
    Map<Integer, Integer> counts = new HashMap<>();
    int total = 0;
    for (int y = (int) part.getMinY(); y < Math.min(part.getMaxY(), picture.getHeight()); y++) {
      for (int x = (int) part.getMinX(); x < Math.min(part.getMaxX(), picture.getWidth()); x++) {
        counts.merge(reader.getArgb(x, y), 1, Integer::sum);
        total++;
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return total == 0 ? 0 : 1 - most / (double) total;
  }

  public static double ink(Image picture) {
    return ink(picture, new Rectangle2D(0, 0, picture.getWidth(), picture.getHeight()));
  }

  /** How many colours a picture has. */
  public static int colours(Image picture) {
    var seen = new java.util.HashSet<Integer>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        seen.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return seen.size();
  }
}
