package app.glassnet.rooms.memory;

import app.glassnet.rooms.memory.Wiring.Meaning;
import app.glassnet.ui.colour.ColourScale;

/** The colours of vectors: one scale a meaning. */
final class Strips {
  private Strips() {}

  static ColourScale scale(Meaning meaning) {
    return switch (meaning) {
      case GATE -> ColourScale.PROBABILITY;
      case STATE, INPUT -> ColourScale.ACTIVATION;
    };
  }

  /** Where the scale ends: states and gates at 1, so that all steps can be compared; what is larger has its own. */
  static double limit(Meaning meaning, float[] values) {
    return meaning == Meaning.GATE ? 1 : Math.max(1, meaning == Meaning.INPUT ? ColourScale.limit(values) : 1);
  }
}
