package app.glassnet.engine.init;

/**
 * SplitMix64, written out so that a seed gives the same bits on every machine and in every release.
 *
 * <p>State {@code s} grows by 0x9E3779B97F4A7C15 a call; the result is {@code s} mixed by
 * {@code z = (z ^ z>>>30)·0xBF58476D1CE4E5B9; z = (z ^ z>>>27)·0x94D049BB133111EB; z ^ z>>>31}. Source: Steele, Lea,
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Worked number: seed 0 gives first
 * 0xE220A8397B1DCDAF.
 */
public final class SeededRandom {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  public SeededRandom(long seed) {
    state = seed;
  }

  /** An independent stream: the seed and the numbers that tell this stream from others, mixed one after the other. */
  public static SeededRandom stream(long seed, long... which) {
    long mixed = seed;
    for (long w : which) {
      mixed = mix(mixed + STEP) ^ mix(w + STEP);
    }
    return new SeededRandom(mixed);
  }

  public long nextLong() {
    state += STEP;
    return mix(state);
  }

  /** Uniform on 0 ≤ r &lt; 1: the upper 24 bits times 2⁻²⁴. */
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** Uniform on 0 ≤ r &lt; 1: the upper 53 bits times 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform on 0 … bound − 1, bound ≥ 1: the upper half of a 64-bit product; its bias is below 2⁻³². */
  public int nextInt(int bound) {
    return (int) ((nextLong() >>> 32) * bound >>> 32);
  }

  /** Standard normal by Box and Muller (1958): √(−2 ln u)·cos(2πv); two uniform numbers a call. */
  public double nextGaussian() {
    double u = 1 - nextDouble();
    double v = nextDouble();
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
  }

  private static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
