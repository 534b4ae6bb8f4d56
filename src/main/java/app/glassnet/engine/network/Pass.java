package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.layer.CellState;
import app.glassnet.engine.layer.LayerRun;
import app.glassnet.engine.layer.RecurrentRun;
import app.glassnet.engine.layer.Signal;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.engine.layer.Wiring;
import app.glassnet.engine.loss.LossRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A network bound to one batch size. One training step is {@code input, labels, forward(true), backwardLoss, backward},
 * then the optimiser's step; each can also be walked layer by layer. The loss is the network's, as the mean over the
 * batch; softmax cross-entropy is taken on the logits, and a softmax at the end is fused with it: its gradient is p − y.
 */
public final class Pass {
  private final Network network;
  private final NetworkSpec spec;
  private final int batch;
  private final List<Signal> signals = new ArrayList<>();
  private final List<LayerRun> runs = new ArrayList<>();
  private final List<Chain> chains;
  private final LossRun loss;
  private final int width;
  private final FiniteCheck check = new FiniteCheck();
  private boolean inputGradient;

  Pass(Network network, int batch) {
    this.network = network;
    this.spec = network.spec();
    this.batch = batch;
    signals.add(signal(spec.input()));
    for (int i = 0; i < spec.size(); i++) {
      signals.add(signal(spec.outputShape(i)));
      runs.add(spec.layer(i).run(new Wiring(batch, spec.inputShape(i), spec.outputShape(i), signals.get(i),
          signals.get(i + 1), network.parametersOf(i), network.random(i), network::pause)));
    }
    chains = Chain.of(runs, spec.logitsLayer());
    Shape output = spec.output();
    width = output.dim(output.rank() - 1);
    loss = new LossRun(spec.loss(), batch, output.size() / width, width);
  }

  private Signal signal(Shape shape) {
    int[] dims = new int[shape.rank() + 1];
    dims[0] = batch;
    for (int i = 0; i < shape.rank(); i++) {
      dims[i + 1] = shape.dim(i);
    }
    return new Signal(dims);
  }

  public int batch() {
    return batch;
  }

  public NetworkSpec spec() {
    return spec;
  }

  /** Copies batch × input-size numbers in, example after example. */
  public void input(float[] examples) {
    signals.getFirst().value().set(examples);
  }

  /** The right class of each example (or of each of its time steps), 0 … classes − 1. */
  public void labels(int[] right) {
    loss.labels(right);
  }

  /** The wanted outputs, batch × output size: numbers, or probabilities of which each row sums to 1. */
  public void targets(float[] outputs) {
    loss.targets(outputs);
  }

  /** What is wanted of each row: its class, for a loss on classes, and else its numbers. */
  public void wanted(float[] each) {
    if (!spec.loss().onClasses()) {
      loss.targets(each);
      return;
    }
    int[] classes = new int[each.length];
    for (int i = 0; i < each.length; i++) {
      classes[i] = (int) each[i];
    }
    loss.labels(classes);
  }

  /**
   * How many time steps of each example count, from the first on; null: all. Recurrent layers stand still behind them.
   * To be given before what is wanted.
   */
  public void lengths(int[] each) {
    boolean aStepARow = spec.input().dim(0) == spec.output().size() / width;
    loss.lengths(aStepARow ? each : null);
    recurrent().forEach(run -> run.lengths(each));
  }

  /** Lets every recurrent layer forget: the next forward pass starts from states of 0. */
  public void resetState() {
    recurrent().forEach(RecurrentRun::resetState);
  }

  /** The states of a recurrent layer in this pass, to be read or set; none for other layers. */
  public List<CellState> states(int layer) {
    return runs.get(layer).recurrent().stream().flatMap(run -> run.states().stream()).toList();
  }

  /**
   * What an example became inside a recurrent layer, step by step: one entry, two when there are two directions, none
   * for other layers.
   *
   * @param gradients whether to give the gradients of the last backward pass too
   */
  public List<Unrolled> unrolled(int layer, int example, boolean gradients) {
    return runs.get(layer).recurrent().stream().flatMap(run -> run.unrolled(example, gradients).stream()).toList();
  }

  private Stream<RecurrentRun> recurrent() {
    return runs.stream().flatMap(run -> run.recurrent().stream());
  }

  /** Runs one layer on what the layer before it left. */
  public void forward(int layer, boolean training) {
    runs.get(layer).forward(training);
  }

  /** Runs all layers; others get turns meanwhile ({@link Network#betweenExamples}). */
  public void forward(boolean training) {
    for (Chain chain : chains) {
      chain.forward(training);
      network.pause();
    }
  }

  /** Mean loss of the batch, from the last forward pass. */
  public double loss() {
    return loss.mean(logitsSignal().value());
  }

  /** Gradient of the loss with respect to what it is taken on; for logits (p − y) / rows. */
  public void backwardLoss() {
    loss.gradient(logitsSignal().value(), logitsSignal().gradient());
  }

  /**
   * Gradients of one layer: its parameters' and its input's, from its output's. Nothing is left to do for a softmax at
   * the end: {@link #backwardLoss} has made its input's gradient already.
   */
  public void backward(int layer) {
    if (layer <= spec.logitsLayer()) {
      runs.get(layer).backward(layer > 0 || inputGradient);
    }
  }

  /** Gradients of all layers, from the last to the first; others get turns meanwhile. */
  public void backward() {
    for (Chain chain : chains.reversed()) {
      if (chain.first() <= spec.logitsLayer()) {
        chain.backward(chain.first() > 0 || inputGradient);
        network.pause();
      }
    }
  }

  /** Whether backward also makes the gradient of the network's input, which training does not need. Off at first. */
  public void wantInputGradient(boolean want) {
    inputGradient = want;
  }

  /** Copies a layer's output for one example; layer −1 is the network's input. */
  public void copyOutput(int layer, int example, float[] to) {
    copy(signals.get(layer + 1).value(), example, to);
  }

  /** Copies the gradient of the loss with respect to a layer's input for one example, after backward. */
  public void copyInputGradient(int layer, int example, float[] to) {
    copy(signals.get(layer).gradient(), example, to);
  }

  /**
   * Copies the gradient of the loss with respect to a layer's output for one example, after backward. The fused
   * softmax's is worked out from its definition: −y / (p·rows).
   */
  public void copyOutputGradient(int layer, int example, float[] to) {
    if (layer <= spec.logitsLayer()) {
      copy(signals.get(layer + 1).gradient(), example, to);
      return;
    }
    copyOutput(layer, example, to);
    int rows = to.length / width;
    for (int i = 0; i < to.length; i++) {
      float y = loss.target(example * rows + i / width, i % width);
      to[i] = y == 0 ? 0 : -y / (Math.max(to[i], Float.MIN_NORMAL) * loss.rows());
    }
  }

  private void copy(Tensor tensor, int example, float[] to) {
    int size = tensor.size() / batch;
    if (example < 0 || example >= batch || to.length != size) {
      throw new IllegalArgumentException("example %d of %d has %d numbers here, the array given has %d"
          .formatted(example, batch, size, to.length));
    }
    tensor.read(example * size, to, 0, size);
  }

  /** A copy of what the loss of one example is taken on: its logits, or its predictions. */
  public float[] logits(int example) {
    float[] logits = new float[logitsSignal().value().size() / batch];
    copyOutput(spec.logitsLayer(), example, logits);
    return logits;
  }

  /** A copy of one example's probabilities: softmax of its logits, row by row. */
  public float[] probabilities(int example) {
    float[] p = logits(example);
    float[] row = new float[width];
    for (int at = 0; at < p.length; at += width) {
      System.arraycopy(p, at, row, 0, width);
      Softmax.softmax(row);
      System.arraycopy(row, 0, p, at, width);
    }
    return p;
  }

  /** How many rows of the batch have their largest logit at the wanted class. */
  public int correct() {
    return loss.correct(logitsSignal().value());
  }

  /** Mean of |predicted − wanted| over the batch. */
  public double absoluteError() {
    return loss.absoluteError(logitsSignal().value());
  }

  /** Mean loss of one example. */
  public double loss(int example) {
    return loss.example(logitsSignal().value(), example);
  }

  /** How many rows of the batch count: examples, or time steps within their lengths. */
  public int rows() {
    return loss.rows();
  }

  /** How many rows of one example count. */
  public int rows(int example) {
    return loss.rows(example);
  }

  private Signal logitsSignal() {
    return signals.get(spec.logitsLayer() + 1);
  }

  /** Copies of the parameters' gradients after backward, key {@code conv1.w}. */
  public Map<String, float[]> parameterGradients() {
    return network.copies(true);
  }

  /**
   * What first held NaN or an infinity in the last step, in the order things are made: input, outputs from the first
   * layer to the last, gradients of parameters from the last layer to the first, parameters. Null when all is well.
   */
  public NonFinite findNonFinite() {
    return check.find(spec, signals, network.parameters());
  }

  void close() {
    runs.forEach(LayerRun::close);
    signals.forEach(Signal::close);
  }
}
