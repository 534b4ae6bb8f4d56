package app.glassnet.data;

import java.util.Arrays;

/**
 * Blots of ink that are not part of the digit: dust, the shadow at the edge of a photo, the edge of the sheet.
 *
 * <p>Ink hangs together in blots (pixels that touch, also at corners). The heaviest blot that does not touch the
 * picture's edge is taken as the digit, or the heaviest of all when every large one touches it; blots lighter than a
 * twelfth of it go, and so do blots at the edge when the digit is not one of them. A 5 with its bar apart keeps its
 * bar.
 */
final class Specks {
  private static final int SHARE = 12;

  private Specks() {}

  /** Takes the blots out of the picture itself. */
  static void remove(GrayImage image) {
    int[] blot = new int[image.values().length];
    int[] queue = new int[blot.length];
    double[] weight = new double[16];
    boolean[] edge = new boolean[16];
    int count = 0;
    for (int start = 0; start < blot.length; start++) {
      if (image.values()[start] > 0 && blot[start] == 0) {
        count++;
        if (count == weight.length) {
          weight = Arrays.copyOf(weight, 2 * count);
          edge = Arrays.copyOf(edge, 2 * count);
        }
        fill(image, start, count, blot, queue, weight, edge);
      }
    }
    int digit = heaviest(weight, edge, count);
    for (int i = 0; i < blot.length; i++) {
      int b = blot[i];
      if (b != 0 && (weight[b] * SHARE < weight[digit] || edge[b] && !edge[digit])) {
        image.values()[i] = 0;
      }
    }
  }

  private static int heaviest(double[] weight, boolean[] edge, int count) {
    int all = 0;
    int inside = 0;
    for (int b = 1; b <= count; b++) {
      all = weight[b] > weight[all] ? b : all;
      inside = !edge[b] && weight[b] > weight[inside] ? b : inside;
    }
    return weight[inside] * SHARE >= weight[all] ? inside : all;
  }

  /** Marks everything that hangs together with {@code start} as blot {@code number}. */
  private static void fill(GrayImage image, int start, int number, int[] blot, int[] queue, double[] weight,
      boolean[] edge) {
    int width = image.width();
    int height = image.height();
    int head = 0;
    int tail = 0;
    queue[tail++] = start;
    blot[start] = number;
    while (head < tail) {
      int i = queue[head++];
      int x = i % width;
      int y = i / width;
      weight[number] += image.values()[i];
      edge[number] |= x == 0 || y == 0 || x == width - 1 || y == height - 1;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (blot[next] == 0 && image.values()[next] > 0) {
            blot[next] = number;
            queue[tail++] = next;
          }
        }
      }
    }
  }
}
