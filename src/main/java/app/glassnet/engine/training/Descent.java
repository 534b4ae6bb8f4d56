package app.glassnet.engine.training;

import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.optimizer.OptimizerSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every update of a network that learns from one and the same example, kept: for problems so small that their whole way
 * down can be looked at. The network's own passes and optimiser make it, on the thread that calls; the same start gives the
 * same bits. It ends early when it diverges: when the loss grows beyond a million times what it was, or is no number.
 *
 * @param moments before the first update, after it, after the second …; at least one
 * @param diverged whether it ended early
 */
public record Descent(List<Moment> moments, boolean diverged) {
  private static final double TOO_MUCH = 1e6;

  /**
   * One moment between two updates. Do not write to the arrays.
   *
   * @param parameters the learned arrays, key {@code conv1.w}
   * @param gradients the loss's gradient with respect to each of them, which the next update takes
   * @param prediction what the network makes of the example; null when it was not to be kept
   * @param loss of that prediction
   */
  public record Moment(Map<String, float[]> parameters, Map<String, float[]> gradients, float[] prediction,
      double loss) {}

  public Descent {
    moments = List.copyOf(moments);
    if (moments.isEmpty()) {
      throw new IllegalArgumentException("a descent has a moment before its first update");
    }
  }

  /** The moment after so many updates, or the last there is. */
  public Moment after(int updates) {
    return moments.get(Math.clamp(updates, 0, moments.size() - 1));
  }

  /** Updates that were taken. */
  public int updates() {
    return moments.size() - 1;
  }

  /**
   * Goes down.
   *
   * @param start the network, its loss, and where it starts
   * @param input the example
   * @param target what is wanted of it
   * @param updates how many, 0 or more
   * @param predictions whether to keep what the network made each time
   * @throws IllegalArgumentException when an array does not fit the network
   */
  public static Descent of(Weights start, float[] input, float[] target, OptimizerSpec rule, int updates,
      boolean predictions) {
    List<Moment> moments = new ArrayList<>();
    try (Network network = Network.of(start)) {
      Pass pass = network.pass(1);
      Optimizer optimizer = rule.bind(network);
      pass.input(input);
      pass.targets(target);
      for (int i = 0; i <= updates; i++) {
        if (i > 0) {
          optimizer.step();
        }
        pass.forward(true);
        double loss = pass.loss();
        if (i > 0 && !(loss <= TOO_MUCH * (moments.getFirst().loss() + Float.MIN_NORMAL))) {
          return new Descent(moments, true);
        }
        pass.backwardLoss();
        pass.backward();
        moments.add(new Moment(copies(network, false), copies(network, true), predictions ? pass.logits(0) : null, loss));
      }
    }
    return new Descent(moments, false);
  }

  /** What a network makes of one example. */
  public static float[] prediction(Weights weights, float[] input) {
    try (Network network = Network.of(weights)) {
      Pass pass = network.pass(1);
      pass.input(input);
      pass.forward(false);
      return pass.logits(0);
    }
  }

  private static Map<String, float[]> copies(Network network, boolean gradients) {
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (Parameter p : network.parameters()) {
      copies.put(p.key(), (gradients ? p.gradient() : p.value()).toArray());
    }
    return copies;
  }
}
