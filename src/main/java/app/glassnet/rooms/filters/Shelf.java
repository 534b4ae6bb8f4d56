package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import java.util.EnumMap;
import java.util.Map;

/**
 * One picture through every filter of the shelf.
 *
 * @param small each whole result, made at the picture's own size and then seen from afar
 */
record Shelf(Map<FilterPreset, Small> small) {
  /** The longer side of what is kept. */
  private static final int SIDE = 192;

  /** A result made smaller: colours, row by row. */
  record Small(int height, int width, int[] argb) {}

  /** What to make. */
  record Job(Picture picture, Border border) {}

  static Shelf of(Job job) {
    FilterWork work = new FilterWork();
    Map<FilterPreset, Small> results = new EnumMap<>(FilterPreset.class);
    for (FilterPreset preset : FilterPreset.values()) {
      results.put(preset, small(
          work.run(new FilterWork.Job(job.picture(), preset.kernel(), job.border(), FilterWork.usual(preset)))));
    }
    return new Shelf(results);
  }

  /** Every pixel the mean of the pixels nearest to it. */
  private static Small small(Filtered full) {
    int longest = Math.max(full.height(), full.width());
    if (longest <= SIDE) {
      return new Small(full.height(), full.width(), full.argb());
    }
    int height = Math.max(1, full.height() * SIDE / longest);
    int width = Math.max(1, full.width() * SIDE / longest);
    int[] argb = new int[height * width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = mean(full, y * full.height() / height, (y + 1) * full.height() / height,
            x * full.width() / width, (x + 1) * full.width() / width);
      }
    }
    return new Small(height, width, argb);
  }

  private static int mean(Filtered full, int top, int bottom, int left, int right) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int p = full.argb()[y * full.width() + x];
        red += p >> 16 & 0xFF;
        green += p >> 8 & 0xFF;
        blue += p & 0xFF;
      }
    }
    int n = (bottom - top) * (right - left);
    return 0xFF000000 | red / n << 16 | green / n << 8 | blue / n;
  }
}
