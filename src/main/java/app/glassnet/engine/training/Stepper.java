package app.glassnet.engine.training;

import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Parameter;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.NonFinite;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.optimizer.Optimizer;
import app.glassnet.engine.optimizer.OptimizerSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.trace.Tracer;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A network with its optimiser and its examples, and the four parts of a training step: forward, loss, backward,
 * update. Used by the thread that made it, alone. Between two layers it lets others read: the weights change in the
 * update only, so whatever is read there fits together.
 */
final class Stepper implements AutoCloseable {
  private final Network network;
  private final Examples examples;
  private final Runnable safePoint;
  private final Batches batches;
  private final GoodWeights good;
  private final Tracer tracer;
  private final Set<String> kernels;

  private OptimizerSpec optimizerSpec;
  private Optimizer optimizer;
  private Pass pass;
  private int batchSize;
  private SubStep done = SubStep.READY;
  private boolean halfway;
  private boolean gradientsThere;
  private boolean whole;
  private boolean tracing;
  private long step;
  private double loss = Double.NaN;
  private double metric = Double.NaN;
  private double gradientNorm = Double.NaN;

  /**
   * Takes the network over: closing this closes it.
   *
   * @param safePoint called inside a step wherever something may be read: after each layer of each share of the batch
   */
  Stepper(Network network, Examples examples, Settings settings, Runnable safePoint) {
    this.network = network;
    this.safePoint = safePoint;
    this.examples = examples;
    network.betweenExamples(this::between);
    this.batches = new Batches(examples);
    this.good = new GoodWeights(network);
    this.tracer = new Tracer(network.spec());
    this.kernels = kernels(network.spec());
    this.optimizerSpec = settings.optimizer();
    this.optimizer = optimizerSpec.bind(network);
  }

  Network network() {
    return network;
  }

  NetworkSpec spec() {
    return network.spec();
  }

  /** How far a walk has come; a step taken as a whole is no walk. */
  SubStep done() {
    return whole ? SubStep.READY : done;
  }

  /** Updates so far. */
  long step() {
    return step;
  }

  double epoch() {
    return batches.epoch();
  }

  /** Mean loss of the last batch; NaN before the first. */
  double loss() {
    return loss;
  }

  /** Accuracy of the last batch, or its mean absolute error; NaN before the first. */
  double metric() {
    return metric;
  }

  /** Of the last step, before clipping; NaN without clipping. */
  double gradientNorm() {
    return gradientNorm;
  }

  int batchSize() {
    return pass == null ? 0 : pass.batch();
  }

  /**
   * @throws IllegalStateException when the examples do not fit the network
   */
  void checkFits() {
    NetworkSpec spec = network.spec();
    boolean shape = spec.input().equals(examples.shape())
        || spec.input().rank() == 1 && spec.input().size() == examples.shape().size();
    if (!shape || !Fit.targets(spec, examples)) {
      throw new IllegalStateException(Fit.message(spec, examples));
    }
    if (examples.size() == 0) {
      throw new IllegalStateException("there is no example to train on");
    }
  }

  /** Trains with another optimiser; a change of the learning rate alone keeps its state. */
  void use(OptimizerSpec other) {
    if (!optimizerSpec.withLearningRate(other.learningRate()).equals(other)) {
      optimizer = other.bind(network);
    }
    optimizerSpec = other;
  }

  /**
   * The next part of a step.
   *
   * @param walk whether somebody looks at the parts: works out the gradient of the input too, which training does not
   *     need
   * @return what went wrong, or null
   */
  Failure subStep(Settings settings, boolean walk) {
    halfway = true;
    try {
      switch (done) {
        case READY, UPDATE -> forward(settings);
        case FORWARD -> loss(walk);
        case LOSS -> backward();
        case BACKWARD -> {
          return update(settings);
        }
      }
      return done == SubStep.LOSS && !Double.isFinite(loss) ? failed(pass.findNonFinite()) : null;
    } catch (Closing e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      return failed(Failure.of(step + 1, e));
    } finally {
      halfway = false;
    }
  }

  /** A whole step, or the rest of the one begun. */
  Failure step(Settings settings) {
    whole = true;
    Failure failure;
    do {
      failure = subStep(settings, false);
    } while (failure == null && done != SubStep.UPDATE);
    whole = false;
    done = SubStep.READY;
    return failure;
  }

  /** Inside a step, but not inside what is read meanwhile. */
  private void between() {
    if (halfway && !tracing) {
      safePoint.run();
    }
  }

  private void forward(Settings settings) {
    if (settings.batchSize() != batchSize) {
      network.keepPasses(settings.batchSize());
      batchSize = settings.batchSize();
    }
    Batch batch = batches.next(settings.batchSize(), settings.seed(), settings.order());
    pass = network.pass(batch.size());
    batch.into(pass);
    if (batches.isFirst() || settings.order() != BatchOrder.STATEFUL) {
      pass.resetState();
    }
    pass.forward(true);
    gradientsThere = false;
    done = SubStep.FORWARD;
  }

  private void loss(boolean walk) {
    loss = pass.loss();
    metric = spec().loss().onClasses() ? (double) pass.correct() / pass.rows() : pass.absoluteError();
    if (Double.isFinite(loss)) {
      good.confirm();
    }
    pass.wantInputGradient(walk);
    done = SubStep.LOSS;
  }

  private void backward() {
    pass.backwardLoss();
    pass.backward();
    gradientsThere = true;
    done = SubStep.BACKWARD;
  }

  private Failure update(Settings settings) {
    gradientNorm = settings.clipping().apply(network.parameters());
    optimizer.learningRate(settings.learningRate(step));
    optimizer.step();
    if (!good.tryNew()) {
      return failed(pass.findNonFinite());
    }
    step++;
    done = SubStep.UPDATE;
    return null;
  }

  private Failure failed(NonFinite bad) {
    return failed(bad == null ? new Failure(step + 1, "loss", "output", (float) loss)
        : new Failure(step + 1, bad.layer(), bad.what(), bad.value()));
  }

  /** Back to the last good weights, with the optimiser's state anew: the old one led here. */
  private Failure failed(Failure failure) {
    good.restore();
    gradientsThere = false;
    if (pass != null) {
      pass.resetState();
    }
    optimizer = optimizerSpec.bind(network);
    done = SubStep.READY;
    return failure;
  }

  /** What the network makes of an input; not for gradients, which the network may be keeping for its update. */
  Trace trace(float[] input, TraceDetail detail) {
    tracing = true;
    try {
      return tracer.run(network.readingPass(), input, detail);
    } finally {
      tracing = false;
    }
  }

  /** An example of the batch in the walk; null when there is no walk, no such example, or a part is only half done. */
  BatchTrace example(int inBatch) {
    if (halfway || done == SubStep.READY || inBatch < 0 || inBatch >= pass.batch()) {
      return null;
    }
    boolean gradients = done == SubStep.BACKWARD || done == SubStep.UPDATE;
    Batch batch = batches.batch();
    return new BatchTrace(inBatch, pass.batch(), batch.index(inBatch), tracer.read(pass, inBatch,
        batch.input(inBatch), batch.target(inBatch), done != SubStep.FORWARD, gradients));
  }

  /** Copies of the learned arrays asked for. */
  Map<String, float[]> parameters(SnapshotContent.Parameters which) {
    return copies(which, Parameter::value);
  }

  /** Copies of their gradients: those the last update took, or in a walk those the next one takes; none in between. */
  Map<String, float[]> gradients(SnapshotContent.Parameters which) {
    return gradientsThere && !halfway ? copies(which, p -> p.spec().trainable() ? p.gradient() : null) : Map.of();
  }

  private Map<String, float[]> copies(SnapshotContent.Parameters which, Function<Parameter, Tensor> part) {
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (Parameter parameter : network.parameters()) {
      Tensor tensor = part.apply(parameter);
      if (tensor != null && (which == SnapshotContent.Parameters.ALL
          || which == SnapshotContent.Parameters.KERNELS && kernels.contains(parameter.key()))) {
        copies.put(parameter.key(), tensor.toArray());
      }
    }
    return Collections.unmodifiableMap(copies);
  }

  private static Set<String> kernels(NetworkSpec spec) {
    Set<String> keys = new HashSet<>(spec.parameters().keySet());
    keys.removeIf(key -> !(spec.layer(spec.indexOf(key.substring(0, key.indexOf('.')))) instanceof Conv2d));
    return keys;
  }

  @Override
  public void close() {
    network.close();
  }
}
