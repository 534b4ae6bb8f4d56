package app.glassnet.rooms.pixels;

import java.util.List;

/** What the networks say about a digit and the same digit shifted. */
record Readings(List<Reading> networks) {
  /**
   * One network's answers.
   *
   * @param network its name in the catalogue
   * @param original ten probabilities for the digit as it is
   * @param shifted ten probabilities for the shifted one
   */
  record Reading(String network, float[] original, float[] shifted) {
    /** What it takes the digit for before the shift. */
    int answer() {
      return best(original);
    }

    int answerShifted() {
      return best(shifted);
    }

    private static int best(float[] p) {
      int best = 0;
      for (int i = 1; i < p.length; i++) {
        best = p[i] > p[best] ? i : best;
      }
      return best;
    }
  }
}
