package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.CellActivation;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.explain.CellRun;
import app.glassnet.ui.room.LayerHandOver;
import java.util.List;
import java.util.TreeMap;

/**
 * A recurrent layer that came from another room, with all that is needed to work it out again.
 *
 * @param network the network it belongs to
 * @param name the layer's name in it
 * @param step updates of the weights when it was handed over
 * @param kind of cell
 * @param units length of the state
 * @param resetAfter of a GRU
 * @param activation of a simple layer
 * @param x what it read, [step][features]
 * @param h0 its first state
 * @param c0 its first cell state; null without
 * @param parameters its arrays by short name
 */
record Taken(String network, String name, long step, Kind kind, int units, boolean resetAfter,
    CellActivation activation, float[][] x, float[] h0, float[] c0, TreeMap<String, float[]> parameters) {

  static Taken of(LayerHandOver over) {
    Unrolled u = over.recurrent().unrolled().getFirst();
    Recurrent layer = u.layer();
    return new Taken(over.network(), over.name(), over.step(), Kind.of(layer), layer.units(),
        layer instanceof Gru gru && gru.resetAfter(), layer instanceof SimpleRnn rnn ? rnn.activation()
        : CellActivation.TANH, u.x(), u.h()[0], u.c() == null ? null : u.c()[0],
        new TreeMap<>(over.recurrent().parameters()));
  }

  Recurrent layer() {
    return kind == Kind.RNN ? ((SimpleRnn) kind.layer(units, false)).withActivation(activation)
        : kind.layer(units, resetAfter);
  }

  /** The layer's steps, worked out again. */
  Unrolled run() {
    return CellRun.of(layer(), parameters, x, h0, c0, List.of());
  }

  /** Whether everything fits together and is finite. */
  boolean isSound() {
    boolean there = network != null && name != null && kind != null && units >= 1 && units <= 512 && activation != null
        && x != null && x.length >= 1 && x.length <= 4096 && h0 != null && parameters != null
        && (c0 != null) == (kind == Kind.LSTM);
    if (!there) {
      return false;
    }
    try {
      for (float[] h : run().h()) {
        for (float value : h) {
          if (!Float.isFinite(value)) {
            return false;
          }
        }
      }
      return true;
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      return false;
    }
  }
}
