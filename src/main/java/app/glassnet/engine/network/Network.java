package app.glassnet.engine.network;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.layer.ParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network that runs: its parameters and their gradients. Not thread-safe: one thread owns it, its passes and its
 * optimiser.
 */
public final class Network implements AutoCloseable {
  private static final int INITIAL_VALUES = 0;
  private static final int DROPOUT = 1;

  private final NetworkSpec spec;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final List<SeededRandom> layerRandom = new ArrayList<>();
  private final Map<Integer, Pass> passes = new HashMap<>();
  private Runnable pause = () -> { };
  private boolean closed;

  private Network(NetworkSpec spec, long seed) {
    this.spec = spec;
    spec.parameters().forEach((key, p) -> {
      int[] shape = p.shape().dims().stream().mapToInt(Integer::intValue).toArray();
      parameters.put(key, new Parameter(key, p, new Tensor(shape), new Tensor(shape)));
    });
    for (int i = 0; i < spec.size(); i++) {
      layerRandom.add(SeededRandom.stream(seed, DROPOUT, i));
    }
  }

  /**
   * Fresh parameters: the n-th is drawn by its initializer from {@code SeededRandom.stream(seed, 0, n)}, so the same
   * seed gives the same bits everywhere.
   */
  public static Network create(NetworkSpec spec, long seed) {
    return of(initialWeights(spec, seed), seed);
  }

  /** The parameters {@link #create} begins with, without loading anything native. */
  public static Weights initialWeights(NetworkSpec spec, long seed) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, ParameterSpec> entry : spec.parameters().entrySet()) {
      ParameterSpec p = entry.getValue();
      SeededRandom random = SeededRandom.stream(seed, INITIAL_VALUES, arrays.size());
      arrays.put(entry.getKey(), p.initializer().draw(p.shape(), p.fanIn(), p.fanOut(), random));
    }
    return new Weights(spec, arrays);
  }

  /** A network with these weights; dropout draws from seed 0. */
  public static Network of(Weights weights) {
    return of(weights, 0);
  }

  /** A network with these weights; dropout in layer i draws from {@code SeededRandom.stream(seed, 1, i)}. */
  public static Network of(Weights weights, long seed) {
    Network network = new Network(weights.spec(), seed);
    network.setWeights(weights);
    return network;
  }

  public NetworkSpec spec() {
    return spec;
  }

  /** A copy of the parameters. */
  public Weights weights() {
    return new Weights(spec, copies(false));
  }

  Map<String, float[]> copies(boolean gradients) {
    checkOpen();
    Map<String, float[]> arrays = new LinkedHashMap<>();
    parameters.forEach((key, p) -> {
      if (!gradients) {
        arrays.put(key, p.value().toArray());
      } else if (p.spec().trainable()) {
        arrays.put(key, p.gradient().toArray());
      }
    });
    return arrays;
  }

  /**
   * Copies weights in.
   *
   * @throws IllegalArgumentException when they belong to another architecture
   */
  public void setWeights(Weights weights) {
    checkOpen();
    if (!weights.spec().sharesWeightsWith(spec)) {
      throw new IllegalArgumentException("weights of \"%s\" do not fit \"%s\": the layers differ"
          .formatted(weights.spec().name(), spec.name()));
    }
    parameters.forEach((key, p) -> p.value().set(weights.array(key)));
  }

  /** The parameters at work, in order; for optimisers. */
  public List<Parameter> parameters() {
    checkOpen();
    return List.copyOf(parameters.values());
  }

  List<Parameter> parametersOf(int layer) {
    String prefix = spec.layerName(layer) + ".";
    return parameters.values().stream().filter(p -> p.key().startsWith(prefix)).toList();
  }

  SeededRandom random(int layer) {
    return layerRandom.get(layer);
  }

  /** The pass for this batch size: its buffers are made once and kept. */
  public Pass pass(int batch) {
    checkOpen();
    if (batch < 1) {
      throw new IllegalArgumentException("a batch has at least one example, got " + batch);
    }
    return passes.computeIfAbsent(batch, b -> new Pass(this, b));
  }

  /** A pass of one example beside the others, to read with while they are half way. */
  public Pass readingPass() {
    checkOpen();
    return passes.computeIfAbsent(0, _ -> new Pass(this, 1));
  }

  /**
   * What to call now and then inside a pass, between two examples, on the thread that runs it: nothing half done can be
   * seen but outputs and gradients of the pass at work. Another pass may run meanwhile. An exception ends the pass's work.
   */
  public void betweenExamples(Runnable other) {
    pause = other;
  }

  void pause() {
    pause.run();
  }

  /** Frees every pass but those for these batch sizes, and the one to read with. */
  public void keepPasses(int... batches) {
    passes.entrySet().removeIf(pass -> {
      boolean kept = pass.getKey() == 0 || Arrays.stream(batches).anyMatch(b -> b == pass.getKey());
      if (!kept) {
        pass.getValue().close();
      }
      return !kept;
    });
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("network \"" + spec.name() + "\" is closed");
    }
  }

  /** Frees the parameters and every pass; they must not be used any more. */
  @Override
  public void close() {
    closed = true;
    passes.values().forEach(Pass::close);
    passes.clear();
    parameters.values().forEach(Parameter::close);
  }
}
