package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;

/**
 * One learned array of a layer.
 *
 * @param name short name within the layer: {@code w} (weights), {@code b} (bias)
 * @param shape its axes, see the layer
 * @param initializer how its first values are drawn
 * @param fanIn how many inputs one output sums over
 * @param fanOut how many outputs one input reaches
 */
public record ParameterSpec(String name, Shape shape, Initializer initializer, int fanIn, int fanOut) {}
