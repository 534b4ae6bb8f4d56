package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Tensor;

/**
 * One learned array of a network that runs.
 *
 * @param key layer name, dot, parameter name: {@code conv1.w}
 * @param spec what it is
 * @param value its numbers
 * @param gradient the loss's gradient with respect to them, after a backward pass
 */
public record Parameter(String key, ParameterSpec spec, Tensor value, Tensor gradient) implements AutoCloseable {
  @Override
  public void close() {
    value.close();
    gradient.close();
  }
}
