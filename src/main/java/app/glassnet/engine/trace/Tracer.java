package app.glassnet.engine.trace;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import java.util.ArrayList;
import java.util.List;

/** Reads traces of one network out of its passes. Used by the thread that owns them. */
public final class Tracer {
  private final NetworkSpec spec;
  private final List<String> names;
  private final List<Shape> shapes = new ArrayList<>();

  public Tracer(NetworkSpec spec) {
    this.spec = spec;
    this.names = spec.layerNames();
    Shape shape = spec.input();
    for (int i = 0; i < spec.size(); i++) {
      shape = spec.layer(i).outputShape(shape);
      shapes.add(shape);
    }
  }

  /**
   * Runs one example through a pass of batch size 1 and reads it.
   *
   * @param input {@code spec.input().size()} numbers; copied
   * @throws IllegalArgumentException when the input or the target does not fit the network
   */
  public Trace run(Pass pass, float[] input, TraceDetail detail) {
    if (input.length != spec.input().size()) {
      throw new IllegalArgumentException("network \"%s\" reads %d numbers (%s), got %d"
          .formatted(spec.name(), spec.input().size(), spec.input(), input.length));
    }
    pass.resetState();
    pass.input(input);
    pass.lengths(null);
    if (detail.target() != null) {
      pass.wanted(detail.target());
    }
    pass.forward(false);
    if (detail.gradients()) {
      pass.wantInputGradient(true);
      pass.backwardLoss();
      pass.backward();
    }
    return read(pass, 0, input.clone(), detail.target(), detail.target() != null, detail.gradients());
  }

  /**
   * Reads an example of a batch, as far as the pass has come.
   *
   * @param example its place in the batch
   * @param input what it is; kept, not copied
   * @param target what is wanted of it, which the pass was told, or null; kept
   * @param loss whether to give its loss; needs the target
   * @param gradients whether to read gradients, which must have been worked out, the input's included
   */
  public Trace read(Pass pass, int example, float[] input, float[] target, boolean loss, boolean gradients) {
    List<LayerTrace> layers = new ArrayList<>(spec.size());
    for (int i = 0; i < spec.size(); i++) {
      float[] output = new float[shapes.get(i).size()];
      pass.copyOutput(i, example, output);
      float[] gradient = null;
      if (gradients) {
        gradient = new float[output.length];
        pass.copyOutputGradient(i, example, gradient);
      }
      layers.add(new LayerTrace(names.get(i), shapes.get(i), output, gradient,
          pass.unrolled(i, example, gradients)));
    }
    float[] inputGradient = null;
    if (gradients) {
      inputGradient = new float[input.length];
      pass.copyInputGradient(0, example, inputGradient);
    }
    float[] probabilities = spec.loss().onClasses() ? pass.probabilities(example) : new float[0];
    return new Trace(spec, input, inputGradient, layers, pass.logits(example), probabilities, target,
        loss ? pass.loss(example) : Double.NaN);
  }
}
