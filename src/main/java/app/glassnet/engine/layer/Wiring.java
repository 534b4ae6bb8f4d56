package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import java.util.List;

/**
 * Where a layer stands in a network that runs: its signals and parameters for one batch size.
 *
 * @param batch number of examples
 * @param inputShape one example's input
 * @param outputShape one example's output
 * @param input values in; gradients out on the way back
 * @param output values out; gradients in on the way back
 * @param parameters in the order of {@link Layer#parameters}
 * @param random this layer's own random numbers, which go on from pass to pass
 * @param pause called now and then by layers that work long on a batch, on the thread that runs them, so that others
 *     get a turn
 */
public record Wiring(int batch, Shape inputShape, Shape outputShape, Signal input, Signal output,
    List<Parameter> parameters, SeededRandom random, Runnable pause) {

  /** The same numbers seen as other shapes of the same size. */
  Wiring as(Shape in, Shape out) {
    return new Wiring(batch, in, out, input, output, parameters, random, pause);
  }

  /** A layer within this one: its shapes and signals, and those of the parameters that are its own. */
  Wiring within(Shape in, Shape out, Signal from, Signal to, int firstParameter, int endParameter) {
    return new Wiring(batch, in, out, from, to, parameters.subList(firstParameter, endParameter), random, pause);
  }

  /** Nobody wants a turn. */
  public Wiring(int batch, Shape inputShape, Shape outputShape, Signal input, Signal output,
      List<Parameter> parameters, SeededRandom random) {
    this(batch, inputShape, outputShape, input, output, parameters, random, () -> { });
  }
}
