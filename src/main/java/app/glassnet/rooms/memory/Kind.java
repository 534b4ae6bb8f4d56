package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import java.util.List;

/** The three cells, each with what it works out one after the other in a step and the gates that can be forced. */
enum Kind {
  RNN("RNN", List.of("h1"), List.of()),
  LSTM("LSTM", List.of("f", "i", "o", "c", "c1", "h1"), List.of("f", "i", "o")),
  GRU("GRU", List.of("z", "r", "h", "h1"), List.of("z", "r"));

  /** How it is called everywhere. */
  final String word;
  /** What a step works out, in the order of the slide's equations, as parts of the diagram. */
  final List<String> stages;
  /** What can be forced open or shut. */
  final List<String> gates;

  Kind(String word, List<String> stages, List<String> gates) {
    this.word = word;
    this.stages = stages;
    this.gates = gates;
  }

  static Kind of(Recurrent layer) {
    return switch (layer) {
      case SimpleRnn _ -> RNN;
      case Lstm _ -> LSTM;
      case Gru _ -> GRU;
    };
  }

  /** A layer of this kind that gives every step's state. */
  Recurrent layer(int units, boolean resetAfter) {
    Recurrent layer = switch (this) {
      case RNN -> SimpleRnn.of(units);
      case LSTM -> Lstm.of(units);
      case GRU -> Gru.of(units).withResetAfter(resetAfter);
    };
    return layer.withReturnSequences(true);
  }
}
