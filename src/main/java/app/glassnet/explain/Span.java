package app.glassnet.explain;

/**
 * A run of neighbouring positions along one axis, both ends included. Positions start at 0 and may be negative, or lie
 * behind the end of the axis, where a window reaches into the padding. {@code last == first - 1} is a run of none.
 *
 * @param first the first position
 * @param last the last position
 */
public record Span(int first, int last) {

  public Span {
    if (last < first - 1) {
      throw new IllegalArgumentException("span " + first + ".." + last + ": it ends before it starts");
    }
  }

  /** The whole axis of {@code size} positions: 0 … size - 1. */
  public static Span whole(int size) {
    return new Span(0, size - 1);
  }

  /** How many positions it holds. */
  public int length() {
    return last - first + 1;
  }

  public boolean isEmpty() {
    return length() == 0;
  }

  public boolean contains(int position) {
    return first <= position && position <= last;
  }

  /** The part that lies on an axis of {@code size} positions; a run of none when nothing does. */
  public Span clip(int size) {
    int from = Math.clamp(first, 0, size);
    int to = Math.clamp(last, -1, size - 1);
    return to < from ? new Span(from, from - 1) : new Span(from, to);
  }

  /** From the first position of both to the last of both; a run of none adds nothing. */
  public Span join(Span other) {
    return isEmpty() ? other : other.isEmpty() ? this
        : new Span(Math.min(first, other.first), Math.max(last, other.last));
  }
}
