package app.glassnet.engine.training;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.trace.Tracer;

/**
 * Works out traces with gradients on a network of its own: the gradients of the network in training may be waiting for
 * their update. Made when first asked for. Used by the training thread, alone.
 */
final class Probe implements AutoCloseable {
  private Network network;
  private Tracer tracer;

  Trace trace(Weights weights, float[] input, TraceDetail detail) {
    if (network == null || !network.spec().equals(weights.spec())) {
      close();
      network = Network.of(weights);
      tracer = new Tracer(weights.spec());
    } else {
      network.setWeights(weights);
    }
    return tracer.run(network.pass(1), input, detail);
  }

  @Override
  public void close() {
    if (network != null) {
      network.close();
      network = null;
    }
  }
}
