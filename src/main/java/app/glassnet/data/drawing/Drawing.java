package app.glassnet.data.drawing;

import java.util.ArrayList;
import java.util.List;

/** Strokes in the order they were made: a value, so that undo is taking an older one. */
public record Drawing(List<Stroke> strokes) {
  public static final Drawing EMPTY = new Drawing(List.of());

  public Drawing {
    strokes = List.copyOf(strokes);
  }

  public Drawing with(Stroke stroke) {
    var more = new ArrayList<>(strokes);
    more.add(stroke);
    return new Drawing(more);
  }

  /** Whether no stroke has left ink; it may have been erased since. */
  public boolean blank() {
    return strokes.stream().allMatch(Stroke::eraser);
  }
}
