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
   * @throws IllegalArgumentException when the input or the label does not fit the network
   */
  public Trace run(Pass pass, float[] input, TraceDetail detail) {
    if (input.length != spec.input().size()) {
      throw new IllegalArgumentException("network \"%s\" reads %d numbers (%s), got %d"
          .formatted(spec.name(), spec.input().size(), spec.input(), input.length));
    }
    if (detail.label() >= spec.output().size()) {
      throw new IllegalArgumentException("network \"%s\" tells %d classes apart, there is no class %d"
          .formatted(spec.name(), spec.output().size(), detail.label()));
    }
    pass.input(input);
    pass.forward(false);
    if (detail.gradients()) {
      pass.wantInputGradient(true);
      pass.labels(new int[] {detail.label()});
      pass.backwardLoss();
      pass.backward();
    }
    return read(pass, 0, input.clone(), detail.label(), detail.label() >= 0, detail.gradients());
  }

  /**
   * Reads an example of a batch, as far as the pass has come.
   *
   * @param example its place in the batch
   * @param input what it is; kept, not copied
   * @param label the right class, or −1
   * @param loss whether to give its loss; needs the label
   * @param gradients whether to read gradients, which must have been worked out, the input's included
   */
  public Trace read(Pass pass, int example, float[] input, int label, boolean loss, boolean gradients) {
    List<LayerTrace> layers = new ArrayList<>(spec.size());
    for (int i = 0; i < spec.size(); i++) {
      float[] output = new float[shapes.get(i).size()];
      pass.copyOutput(i, example, output);
      float[] gradient = null;
      if (gradients) {
        gradient = new float[output.length];
        pass.copyOutputGradient(i, example, gradient);
      }
      layers.add(new LayerTrace(names.get(i), shapes.get(i), output, gradient));
    }
    float[] inputGradient = null;
    if (gradients) {
      inputGradient = new float[input.length];
      pass.copyInputGradient(0, example, inputGradient);
    }
    float[] logits = pass.logits(example);
    return new Trace(spec, input, inputGradient, layers, logits, pass.probabilities(example), label,
        loss ? crossEntropy(logits, label) : Double.NaN);
  }

  /** −ln softmax(logits)[label], written so that it neither overflows nor becomes the logarithm of 0. */
  private static double crossEntropy(float[] logits, int label) {
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - max);
    }
    return Math.log(sum) - (logits[label] - max);
  }
}
