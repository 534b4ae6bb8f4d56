package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.init.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/** A layer alone, for tests: forward with these numbers, backward with those gradients. */
public final class LayerProbe implements AutoCloseable {
  public final Shape outputShape;
  final Signal input;
  final Signal output;
  final List<Parameter> parameters = new ArrayList<>();
  private final LayerRun run;

  public LayerProbe(Layer layer, Shape inputShape, int batch) {
    outputShape = layer.outputShape(inputShape);
    input = new Signal(withBatch(batch, inputShape));
    output = new Signal(withBatch(batch, outputShape));
    for (ParameterSpec spec : layer.parameters(inputShape)) {
      int[] shape = spec.shape().dims().stream().mapToInt(Integer::intValue).toArray();
      parameters.add(new Parameter(spec.name(), spec, new Tensor(shape), new Tensor(shape)));
    }
    run = layer.run(new Wiring(batch, inputShape, outputShape, input, output, parameters, new SeededRandom(11)));
  }

  public float[] forward(float... x) {
    return forward(false, x);
  }

  public float[] forward(boolean training, float... x) {
    input.value().set(x);
    run.forward(training);
    return output.value().toArray();
  }

  /** The input's gradient. */
  public float[] backward(float... dy) {
    output.gradient().set(dy);
    run.backward(true);
    return input.gradient().toArray();
  }

  /** What a recurrent layer does besides. */
  RecurrentRun recurrent() {
    return (RecurrentRun) run;
  }

  public Parameter parameter(String name) {
    return parameters.stream().filter(p -> p.spec().name().equals(name)).findFirst().orElseThrow();
  }

  LayerRun run() {
    return run;
  }

  @Override
  public void close() {
    run.close();
    input.close();
    output.close();
    parameters.forEach(Parameter::close);
  }

  private static int[] withBatch(int batch, Shape shape) {
    int[] all = new int[shape.rank() + 1];
    all[0] = batch;
    for (int i = 0; i < shape.rank(); i++) {
      all[i + 1] = shape.dim(i);
    }
    return all;
  }

  /** Numbers on −1 … 1, no two alike and none nearer than 1/count to another, in a random order. */
  public static float[] spread(int count, SeededRandom random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (2 * i + 1f) / count - 1;
    }
    for (int i = count - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      float swap = values[i];
      values[i] = values[other];
      values[other] = swap;
    }
    return values;
  }
}
