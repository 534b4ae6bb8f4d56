package app.glassnet.rooms.windows;

/**
 * The stretch of a long list that has room on the page, around what is looked at.
 *
 * @param from the first of it
 * @param count how many
 */
record Excerpt(int from, int count) {
  static Excerpt around(int focus, int all, int room) {
    int count = Math.clamp(room, 0, all);
    return new Excerpt(Math.clamp(focus - count / 2, 0, all - count), count);
  }

  boolean has(int i) {
    return i >= from && i < from + count;
  }
}
