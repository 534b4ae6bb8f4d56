package app.glassnet.data.series;

import app.glassnet.engine.init.SeededRandom;

/** Series that are worked out: what a network can and cannot learn of them is known beforehand. */
public enum Generator {
  /** The course's own example: 1, 2, …, 14. */
  COUNT("count", 14),
  /** sin(2πt/20). */
  SINE("sine", 300),
  /** sin(2πt/20) + ½ sin(2πt/7): two periods that never meet at a whole place below 140. */
  SINES("sines", 300),
  /** Rises from 0 to 1 in 12 places and falls back in one. */
  SAW_TOOTH("saw-tooth", 300),
  /** Independent normal numbers: nothing can be learned, the best forecast is the mean. */
  NOISE("noise", 300),
  /** x_t = 1.6 x_{t−1} − 0.8 x_{t−2} + ε_t, with ε normal: an autoregressive process that swings and loses its way. */
  AR2("ar2", 400);

  private final String id;
  private final int places;

  Generator(String id, int places) {
    this.id = id;
    this.places = places;
  }

  public String id() {
    return id;
  }

  /** Whether the seed changes anything. */
  public boolean random() {
    return this == NOISE || this == AR2;
  }

  /** The generator with this id, or null. */
  public static Generator find(String id) {
    for (Generator g : values()) {
      if (g.id.equals(id)) {
        return g;
      }
    }
    return null;
  }

  /** One column called "value". The same seed gives the same numbers on every machine. */
  public CsvTable make(long seed) {
    SeededRandom random = new SeededRandom(seed);
    double[] x = new double[places];
    for (int t = 0; t < places; t++) {
      x[t] = switch (this) {
        case COUNT -> t + 1;
        case SINE -> Math.sin(2 * Math.PI * t / 20);
        case SINES -> Math.sin(2 * Math.PI * t / 20) + 0.5 * Math.sin(2 * Math.PI * t / 7);
        case SAW_TOOTH -> t % 13 / 12.0;
        case NOISE -> random.nextGaussian();
        case AR2 -> (t > 0 ? 1.6 * x[t - 1] : 0) - (t > 1 ? 0.8 * x[t - 2] : 0) + random.nextGaussian();
      };
    }
    return CsvTable.of(id, "value", x);
  }
}
