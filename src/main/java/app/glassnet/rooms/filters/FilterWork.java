package app.glassnet.rooms.filters;

import app.glassnet.data.Picture;
import app.glassnet.explain.filter.Border;
import app.glassnet.explain.filter.FilterPreset;
import app.glassnet.explain.filter.Kernel;
import app.glassnet.explain.filter.PlaneFilter;

/** Filters pictures, one after the other, on whichever thread it is called. Keeps its memory from one to the next. */
final class FilterWork {
  /**
   * What to do.
   *
   * @param picture the picture
   * @param kernel the kernel, or null for the median
   * @param border what is read beyond the edge
   * @param display how to show the numbers; signed ones are taken of the grey picture
   */
  record Job(Picture picture, Kernel kernel, Border border, Display display) {}

  private PlaneFilter filter;
  private int height;
  private int width;
  private Picture colour;
  private Picture grey;

  /** How a filter's numbers are best seen: blurs as brightness, slopes on a scale with a zero. */
  static Display usual(FilterPreset preset) {
    return switch (preset) {
      case SOBEL_X, SOBEL_Y, LAPLACIAN -> Display.SIGNED;
      case EMBOSS -> Display.OFFSET;
      default -> Display.CLIPPED;
    };
  }

  synchronized Filtered run(Job job) {
    long started = System.nanoTime();
    Picture from = job.display() == Display.CLIPPED ? job.picture() : greyOf(job.picture());
    if (filter == null || height != from.height() || width != from.width()) {
      height = from.height();
      width = from.width();
      filter = new PlaneFilter(height, width);
    }
    float[] out = new float[from.values().length];
    for (int c = 0; c < from.channels(); c++) {
      int offset = c * height * width;
      if (job.kernel() == null) {
        filter.median(from.values(), offset, job.border(), out);
      } else {
        filter.correlate(from.values(), offset, job.kernel(), job.border(), out);
      }
    }
    return Colouring.of(height, width, out, job.display(), from.white(), started);
  }

  private Picture greyOf(Picture picture) {
    if (colour != picture) {
      colour = picture;
      grey = picture.grey();
    }
    return grey;
  }
}
