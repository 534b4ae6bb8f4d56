package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Tensor;

/**
 * What flows between two layers: values on the way forward, and on the way back the gradients of the loss with respect
 * to them.
 */
public final class Signal implements AutoCloseable {
  private final int[] shape;
  private final Tensor value;
  private Tensor gradient;

  /** @param shape with the batch axis first */
  public Signal(int... shape) {
    this.shape = shape.clone();
    this.value = new Tensor(shape);
  }

  public Tensor value() {
    return value;
  }

  /** Made when it is first asked for: a network that only predicts needs none. */
  public Tensor gradient() {
    if (gradient == null) {
      gradient = new Tensor(shape);
    }
    return gradient;
  }

  /** Whether anything asked for the gradient yet. */
  public boolean hasGradient() {
    return gradient != null;
  }

  @Override
  public void close() {
    value.close();
    if (gradient != null) {
      gradient.close();
    }
  }
}
