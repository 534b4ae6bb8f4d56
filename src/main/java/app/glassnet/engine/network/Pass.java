package app.glassnet.engine.network;

import java.util.Map;

/**
 * A network bound to one batch size. One training step is {@code input, labels, forward(true), backwardLoss, backward},
 * then the optimiser's step; each can also be walked layer by layer. The loss is the mean softmax cross-entropy over
 * the batch, taken on the logits; a softmax at the end is fused with it, so its gradient is p − y.
 */
public final class Pass {
  Pass() {}

  public int batch() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies batch × input-size numbers in, example after example. */
  public void input(float[] examples) {
    throw new UnsupportedOperationException("comes next");
  }

  /** The right class of each example, 0 … classes − 1. */
  public void labels(int[] classes) {
    throw new UnsupportedOperationException("comes next");
  }

  /** The wanted probabilities: batch × classes, each row sums to 1 (one-hot, usually). */
  public void targets(float[] probabilities) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Runs one layer on what the layer before it left. */
  public void forward(int layer, boolean training) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Runs all layers. */
  public void forward(boolean training) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Mean loss of the batch, from the logits of the last forward pass. */
  public double loss() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Gradient of the loss with respect to the logits: (p − y) / batch. */
  public void backwardLoss() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Gradients of one layer: its parameters' and its input's, from its output's. */
  public void backward(int layer) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Gradients of all layers, from the last to the first. */
  public void backward() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Whether backward also works out the gradient of the network's input, which training does not need. Off at first. */
  public void wantInputGradient(boolean want) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies a layer's output for one example; layer −1 is the network's input. */
  public void copyOutput(int layer, int example, float[] to) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies the gradient of the loss with respect to a layer's input for one example. */
  public void copyInputGradient(int layer, int example, float[] to) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies the gradient of the loss with respect to a layer's output for one example. */
  public void copyOutputGradient(int layer, int example, float[] to) {
    throw new UnsupportedOperationException("comes next");
  }

  /** A copy of one example's logits. */
  public float[] logits(int example) {
    throw new UnsupportedOperationException("comes next");
  }

  /** A copy of one example's probabilities: softmax of its logits. */
  public float[] probabilities(int example) {
    throw new UnsupportedOperationException("comes next");
  }

  /** How many examples of the batch have their largest logit at the wanted class. */
  public int correct() {
    throw new UnsupportedOperationException("comes next");
  }

  /** Copies of the parameters' gradients after backward, key {@code conv1.w}. */
  public Map<String, float[]> parameterGradients() {
    throw new UnsupportedOperationException("comes next");
  }

  /** The first layer output or parameter, in order, that holds NaN or an infinity; null when all is well. */
  public NonFinite findNonFinite() {
    throw new UnsupportedOperationException("comes next");
  }
}
