package app.glassnet.rooms.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * The kernels' way from random to learned: evenly spaced moments, and always the newest. When it is full every second one
 * goes, so what it holds follows from the number of updates alone. A value: adding gives another film.
 *
 * @param stride updates between two kept moments
 * @param frames in the order of their updates
 */
record Film(long stride, List<Frame> frames) {
  static final int MOST = 33;
  static final Film EMPTY = new Film(1, List.of());

  Film {
    frames = List.copyOf(frames);
  }

  Film with(Frame newest) {
    List<Frame> kept = new ArrayList<>(frames);
    if (!kept.isEmpty() && kept.getLast().step() % stride != 0) {
      kept.removeLast();
    }
    kept.removeIf(f -> f.step() >= newest.step());
    kept.add(newest);
    long next = stride;
    while (kept.size() > MOST) {
      next *= 2;
      long apart = next;
      kept.removeIf(f -> f.step() % apart != 0 && f != newest);
    }
    return new Film(next, kept);
  }

  int last() {
    return frames.size() - 1;
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  Frame at(int index) {
    return frames.get(Math.clamp(index, 0, last()));
  }
}
