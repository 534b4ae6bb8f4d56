package app.glassnet.rooms.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cell is wired: where its vectors lie, what works on them, and which wire leads where. Places are shares of the
 * diagram's width and height. Parts are named as in {@link CellValues}.
 *
 * @param parts the vectors
 * @param operations what makes one of others
 * @param wires from place to place
 */
record Wiring(List<Part> parts, List<Operation> operations, List<Wire> wires) {

  /** What a vector's colours mean. */
  enum Meaning { STATE, CELL, GATE, INPUT }

  /**
   * A vector.
   *
   * @param math its name on the slide, subscripts after an underscore
   * @param word the key of what it is called; empty for none
   */
  record Part(String id, String math, String word, Meaning meaning, double x, double y) {}

  /** ×, +, σ, tanh or 1−, and the part it makes. */
  record Operation(String sign, String makes, double x, double y) {}

  /**
   * A line with corners, and an arrow at its end.
   *
   * @param from the part whose vector it carries
   * @param to the part it helps to make
   */
  record Wire(String from, String to, double[] points) {}

  private static final class Builder {
    final List<Part> parts = new ArrayList<>();
    final List<Operation> operations = new ArrayList<>();
    final List<Wire> wires = new ArrayList<>();

    Builder part(String id, String math, String word, Meaning meaning, double x, double y) {
      parts.add(new Part(id, math, word, meaning, x, y));
      return this;
    }

    Builder op(String sign, String makes, double x, double y) {
      operations.add(new Operation(sign, makes, x, y));
      return this;
    }

    Builder wire(String from, String to, double... points) {
      wires.add(new Wire(from, to, points));
      return this;
    }

    Wiring build() {
      return new Wiring(List.copyOf(parts), List.copyOf(operations), List.copyOf(wires));
    }
  }

  static Wiring of(Kind kind, boolean resetAfter) {
    return switch (kind) {
      case RNN -> rnn();
      case LSTM -> lstm();
      case GRU -> gru(resetAfter);
    };
  }

  Part part(String id) {
    return parts.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
  }

  private static Wiring rnn() {
    return new Builder()
        .part("h0", "h_{t−1}", "before", Meaning.STATE, 0.10, 0.25)
        .part("x", "x_t", "input.read", Meaning.INPUT, 0.10, 0.75)
        .part("vh", "V h_{t−1}", "", Meaning.STATE, 0.34, 0.25)
        .part("ux", "U x_t", "", Meaning.STATE, 0.34, 0.75)
        .part("b", "b_h", "bias", Meaning.STATE, 0.50, 0.83)
        .part("sum", "sum", "", Meaning.STATE, 0.65, 0.5)
        .part("h1", "h_t", "after", Meaning.STATE, 0.89, 0.5)
        .op("V", "vh", 0.22, 0.25).op("U", "ux", 0.22, 0.75).op("+", "sum", 0.50, 0.5).op("tanh", "h1", 0.775, 0.5)
        .wire("h0", "vh", 0.10, 0.25, 0.34, 0.25).wire("x", "ux", 0.10, 0.75, 0.34, 0.75)
        .wire("vh", "sum", 0.34, 0.25, 0.50, 0.25, 0.50, 0.5).wire("ux", "sum", 0.34, 0.75, 0.44, 0.75, 0.44, 0.5, 0.50, 0.5)
        .wire("b", "sum", 0.50, 0.83, 0.50, 0.5)
        .wire("sum", "h1", 0.50, 0.5, 0.89, 0.5).wire("h1", "", 0.89, 0.5, 0.995, 0.5)
        .build();
  }

  private static Wiring lstm() {
    Builder b = new Builder()
        .part("c0", "c_{t−1}", "cell.before", Meaning.CELL, 0.085, 0.11)
        .part("fc", "f_t ∘ c_{t−1}", "kept", Meaning.CELL, 0.37, 0.11)
        .part("ic", "i_t ∘ c̃_t", "added", Meaning.CELL, 0.50, 0.29)
        .part("c1", "c_t", "cell.after", Meaning.CELL, 0.66, 0.11)
        .part("tc", "tanh c_t", "", Meaning.STATE, 0.90, 0.36)
        .part("f", "f_t", "forget", Meaning.GATE, 0.225, 0.51)
        .part("i", "i_t", "input", Meaning.GATE, 0.395, 0.51)
        .part("c", "c̃_t", "candidate", Meaning.STATE, 0.595, 0.51)
        .part("o", "o_t", "output", Meaning.GATE, 0.755, 0.51)
        .part("h0", "h_{t−1}", "before", Meaning.STATE, 0.085, 0.70)
        .part("x", "x_t", "input.read", Meaning.INPUT, 0.085, 0.90)
        .part("h1", "h_t", "after", Meaning.STATE, 0.90, 0.85);
    b.op("×", "fc", 0.225, 0.11).op("+", "c1", 0.50, 0.11).op("×", "ic", 0.50, 0.43)
        .op("tanh", "tc", 0.90, 0.22).op("×", "h1", 0.90, 0.51);
    b.wire("c0", "fc", 0.085, 0.11, 0.37, 0.11).wire("f", "fc", 0.225, 0.51, 0.225, 0.11)
        .wire("fc", "c1", 0.37, 0.11, 0.50, 0.11).wire("ic", "c1", 0.50, 0.29, 0.50, 0.11)
        .wire("c1", "c1", 0.50, 0.11, 0.66, 0.11)
        .wire("i", "ic", 0.395, 0.51, 0.395, 0.43, 0.50, 0.43).wire("c", "ic", 0.595, 0.51, 0.595, 0.43, 0.50, 0.43)
        .wire("ic", "ic", 0.50, 0.43, 0.50, 0.29)
        .wire("c1", "", 0.66, 0.11, 0.995, 0.11).wire("c1", "tc", 0.90, 0.11, 0.90, 0.36)
        .wire("tc", "h1", 0.90, 0.36, 0.90, 0.51).wire("o", "h1", 0.755, 0.51, 0.90, 0.51)
        .wire("h1", "h1", 0.90, 0.51, 0.90, 0.85).wire("h1", "", 0.90, 0.85, 0.995, 0.85);
    String[] gates = {"f", "i", "c", "o"};
    double[] at = {0.225, 0.395, 0.595, 0.755};
    buses(b, gates, at, 0.70, 0.90, 0.51);
    return b.build();
  }

  private static Wiring gru(boolean resetAfter) {
    Builder b = new Builder()
        .part("h0", "h_{t−1}", "before", Meaning.STATE, 0.085, 0.11)
        .part("zh", "z_t ∘ h_{t−1}", "kept", Meaning.STATE, 0.41, 0.11)
        .part("h1", "h_t", "after", Meaning.STATE, 0.75, 0.11)
        .part("zg", "(1 − z_t) ∘ h̃_t", "added", Meaning.STATE, 0.58, 0.305)
        .part("z", "z_t", "update", Meaning.GATE, 0.255, 0.53)
        .part("z1", "1 − z_t", "", Meaning.GATE, 0.45, 0.53)
        .part("h", "h̃_t", "candidate", Meaning.STATE, 0.70, 0.53)
        .part("r", "r_t", "reset", Meaning.GATE, 0.90, 0.42)
        .part("rh", resetAfter ? "r_t ∘ q_t" : "r_t ∘ h_{t−1}", "reset.state", Meaning.STATE, 0.90, 0.68)
        .part("x", "x_t", "input.read", Meaning.INPUT, 0.085, 0.90);
    b.op("×", "zh", 0.255, 0.11).op("+", "h1", 0.58, 0.11).op("1−", "z1", 0.352, 0.53).op("×", "zg", 0.58, 0.42)
        .op("×", "rh", 0.90, 0.55);
    b.wire("h0", "zh", 0.085, 0.11, 0.41, 0.11).wire("z", "zh", 0.255, 0.53, 0.255, 0.11)
        .wire("zh", "h1", 0.41, 0.11, 0.58, 0.11).wire("zg", "h1", 0.58, 0.305, 0.58, 0.11)
        .wire("h1", "h1", 0.58, 0.11, 0.75, 0.11).wire("h1", "", 0.75, 0.11, 0.995, 0.11)
        .wire("z", "z1", 0.255, 0.53, 0.45, 0.53).wire("z1", "zg", 0.45, 0.53, 0.45, 0.42, 0.58, 0.42)
        .wire("h", "zg", 0.70, 0.53, 0.70, 0.42, 0.58, 0.42).wire("zg", "zg", 0.58, 0.42, 0.58, 0.305)
        .wire("r", "rh", 0.90, 0.42, 0.90, 0.68);
    // The state goes down at the left and runs along the bottom; so does the input.
    b.wire("h0", "z", 0.085, 0.11, 0.085, 0.76, 0.24, 0.76, 0.24, 0.665, 0.255, 0.665, 0.255, 0.53)
        .wire("x", "z", 0.085, 0.90, 0.27, 0.90, 0.27, 0.665, 0.255, 0.665)
        .wire("x", "h", 0.085, 0.90, 0.715, 0.90, 0.715, 0.665, 0.70, 0.665, 0.70, 0.53)
        .op("σ", "z", 0.255, 0.665).op("tanh", "h", 0.70, 0.665).op("σ", "r", 0.90, 0.29)
        .wire("x", "r", 0.085, 0.90, 0.99, 0.90, 0.99, 0.25, 0.90, 0.25, 0.90, 0.42);
    if (resetAfter) {
      b.part("q", "q = U_h h_{t−1} + b", "", Meaning.STATE, 0.48, 0.76)
          .op("U_h", "q", 0.36, 0.76)
          .wire("h0", "q", 0.085, 0.76, 0.48, 0.76)
          .wire("q", "rh", 0.48, 0.76, 0.60, 0.76, 0.60, 0.83, 0.805, 0.83, 0.805, 0.55, 0.90, 0.55);
    } else {
      b.wire("h0", "rh", 0.085, 0.76, 0.805, 0.76, 0.805, 0.55, 0.90, 0.55);
    }
    b.wire("h0", "r", 0.085, 0.76, 0.805, 0.76, 0.805, 0.29, 0.90, 0.29)
        .wire("rh", "h", 0.90, 0.68, 0.82, 0.68, 0.82, 0.735, 0.70, 0.735, 0.70, 0.665);
    return b.build();
  }

  /** Each gate reads h along one line and x along another. */
  private static void buses(Builder b, String[] gates, double[] at, double h, double x, double top) {
    for (int g = 0; g < gates.length; g++) {
      double left = at[g] - 0.014;
      double right = at[g] + 0.014;
      double squash = (top + h) / 2 + 0.032;
      b.wire("h0", gates[g], 0.085, h, left, h, left, squash, at[g], squash, at[g], top);
      b.wire("x", gates[g], 0.085, x, right, x, right, squash, at[g], squash);
      b.op(gates[g].equals("c") ? "tanh" : "σ", gates[g], at[g], squash);
    }
  }
}
