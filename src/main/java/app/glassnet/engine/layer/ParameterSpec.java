package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;

/**
 * One array of a layer that is saved with the network: learned, or kept up to date by the layer itself.
 *
 * @param name short name within the layer: {@code w} (weights), {@code b} (bias)
 * @param shape its axes, see the layer
 * @param initializer how its first values are drawn
 * @param fanIn how many inputs one output sums over
 * @param fanOut how many outputs one input reaches
 * @param trainable whether it has a gradient and optimisers change it; false for running statistics
 */
public record ParameterSpec(String name, Shape shape, Initializer initializer, int fanIn, int fanOut,
    boolean trainable) {
  /** A learned array. */
  public ParameterSpec(String name, Shape shape, Initializer initializer, int fanIn, int fanOut) {
    this(name, shape, initializer, fanIn, fanOut, true);
  }
}
