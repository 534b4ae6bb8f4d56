package app.glassnet.rooms.digits;

import app.glassnet.engine.trace.Trace;

/** What is looked at when the room opens: the unit that answers most. */
final class Starter {
  private Starter() {}

  /** The unit of a column with the largest activation. */
  static Unit strongest(Column column, Trace trace) {
    float[] values = trace.layers().get(column.shown()).output();
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    int size = column.rows() * column.columns();
    return new Unit(column.shown(), best / size, best % size / column.columns(), best % column.columns());
  }
}
