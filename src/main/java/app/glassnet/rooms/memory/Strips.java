package app.glassnet.rooms.memory;

import app.glassnet.rooms.memory.Wiring.Meaning;
import app.glassnet.ui.colour.ColourScale;

/** The colours of vectors: one scale a meaning. */
final class Strips {
  /** A cell state has no bound; beyond this it is drawn as strong as can be. */
  static final double CELL = 3;

  private Strips() {}

  static ColourScale scale(Meaning meaning) {
    return switch (meaning) {
      case GATE -> ColourScale.PROBABILITY;
      case STATE, CELL, INPUT -> ColourScale.ACTIVATION;
    };
  }

  /** Where the scale ends: the same at all steps, so that they can be compared. */
  static double limit(Meaning meaning, float[] values) {
    return switch (meaning) {
      case GATE, STATE -> 1;
      case CELL -> CELL;
      case INPUT -> Math.max(1, ColourScale.limit(values));
    };
  }
}
