package app.glassnet.engine.network;

/**
 * A network that runs: its parameters and their gradients. Not thread-safe: one thread owns it, its passes and its
 * optimiser.
 */
public final class Network implements AutoCloseable {
  private final NetworkSpec spec;

  private Network(NetworkSpec spec) {
    this.spec = spec;
  }

  /** Fresh parameters, drawn from this seed; the same seed gives the same bits. */
  public static Network create(NetworkSpec spec, long seed) {
    throw new UnsupportedOperationException("comes next");
  }

  /** A network with these weights; dropout draws from seed 0. */
  public static Network of(Weights weights) {
    return of(weights, 0);
  }

  /** A network with these weights; dropout draws from this seed. */
  public static Network of(Weights weights, long seed) {
    throw new UnsupportedOperationException("comes next");
  }

  public NetworkSpec spec() {
    return spec;
  }

  /** A copy of the parameters. */
  public Weights weights() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies weights of the same architecture in. */
  public void setWeights(Weights weights) {
    throw new UnsupportedOperationException("comes next");
  }

  /** The pass for this batch size: its buffers are made once and kept. */
  public Pass pass(int batch) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Frees the parameters and every pass. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("comes next");
  }
}
