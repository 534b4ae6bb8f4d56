package app.glassnet.rooms.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checkpoints of a training run, so that one can go back to how the weights were. At most {@value #MOST}: when there are
 * more, every second one goes, and from then on they are taken half as often.
 */
final class Film {
  static final int MOST = 48;

  /**
   * The weights at one moment.
   *
   * @param step updates so far
   * @param loss of the batch before; NaN when it is not known
   * @param parameters all arrays by key; never written to
   */
  record Frame(long step, double loss, Map<String, float[]> parameters) {}

  private final List<Frame> frames = new ArrayList<>();
  private long every = 1;

  /** Takes a checkpoint, unless the last one is too near. */
  void add(Frame frame) {
    if (!frames.isEmpty() && frame.step() < frames.getLast().step() + every) {
      return;
    }
    frames.add(frame);
    if (frames.size() > MOST) {
      List<Frame> kept = new ArrayList<>();
      for (int i = 0; i < frames.size(); i += 2) {
        kept.add(frames.get(i));
      }
      frames.clear();
      frames.addAll(kept);
      every = Math.max(2 * every, (frames.getLast().step() - frames.getFirst().step()) / (MOST / 2));
    }
  }

  void clear() {
    frames.clear();
    every = 1;
  }

  /** In the order of the steps. */
  List<Frame> frames() {
    return List.copyOf(frames);
  }
}
