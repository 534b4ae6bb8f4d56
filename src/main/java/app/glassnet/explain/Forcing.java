package app.glassnet.explain;

import java.util.List;

/**
 * A gate that is set by hand: from a step on it is wide open (1) or shut (0), whatever its sum says.
 *
 * @param gate f, i or o of an LSTM, z or r of a GRU
 * @param unit which unit, from 0; −1 for all
 * @param open 1, or else 0
 * @param from the first step that is forced, from 0
 */
public record Forcing(String gate, int unit, boolean open, int from) {
  public Forcing {
    if (!List.of("f", "i", "o", "z", "r").contains(gate) || unit < -1 || from < 0) {
      throw new IllegalArgumentException("gate %s of unit %d from step %d: gates are f, i, o, z, r, units and steps "
          .formatted(gate, unit, from) + "count from 0");
    }
  }

  /** Whether it sets this unit of this gate in this step. */
  public boolean sets(String which, int step, int at) {
    return gate.equals(which) && step >= from && (unit < 0 || unit == at);
  }

  /** The value a gate has in the end: what the last of the forcings says, or its own. */
  public static double of(List<Forcing> all, String gate, int step, int unit, double own) {
    double value = own;
    for (Forcing f : all) {
      if (f.sets(gate, step, unit)) {
        value = f.open ? 1 : 0;
      }
    }
    return value;
  }
}
