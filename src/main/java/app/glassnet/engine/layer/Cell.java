package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Some examples of a batch on their way through a recurrent layer, all steps one after the other. Each kind of layer
 * adds its own {@link #step} and {@link #stepBack}.
 *
 * <p>Arrays are kept by time step, [examples × units] each, in plain Java: every loop then runs from 0 over arrays of
 * one length, which the JIT compiler turns into vector instructions. What all steps add to the gradients of the weights
 * is summed by one native product over all steps when they are done; tensors hold its factors.
 */
abstract class Cell implements AutoCloseable {
  final int first;
  final int examples;
  final int steps;
  final int inputs;
  final int units;
  /** Numbers of one step: examples × units. */
  final int size;
  /** What is read: [step][examples × inputs]. */
  final float[][] x;
  /** States: [which][step + 1][size]; before step t at t, after it at t + 1. The first is h. */
  final float[][][] state;
  /** Sums that go into the gates' squashing functions: [gate][step][size]. */
  final float[][][] pre;
  /** What the gates give: [gate][step][size]. */
  final float[][][] gate;
  /** The loss's gradients with respect to the states, laid out like them; null before the first backward pass. */
  float[][][] stateGradient;
  /** The loss's gradients with respect to the sums, of the step at work: [gate][size]. */
  final float[][] preGradient;

  private final Recurrence layer;
  private final float[] own;
  private final float[] inputLine;
  private final float[] biasLine;
  private final List<Product> inputGradients = new ArrayList<>();
  private float[][] held;
  private float[][] biasGradients;
  private Tensor seen;
  private Tensor hidden;
  private Tensor[] gradients;
  private Tensor inputGradient;

  Cell(Recurrence layer, int first, int examples, int gates) {
    this.layer = layer;
    this.first = first;
    this.examples = examples;
    steps = layer.steps;
    inputs = layer.inputs;
    units = layer.units;
    size = examples * units;
    x = new float[steps][examples * inputs];
    state = new float[layer.states().size()][steps + 1][size];
    pre = new float[gates][steps][size];
    gate = new float[gates][steps][size];
    preGradient = new float[gates][size];
    own = new float[size];
    inputLine = new float[examples * inputs];
    biasLine = new float[units];
  }

  /** States before and inputs of step t to states after it. */
  abstract void step(int t);

  /** Gradients of the states after step t to those of its sums and of the states before it. */
  abstract void stepBack(int t);

  /** Makes what {@link #stepBack} needs besides, once. */
  void prepareBack() {}

  /** What the hidden weights of a gate are multiplied with, all steps; h before the step, usually. */
  Tensor hidden(int parameter) {
    return hidden;
  }

  /** The gradients of a gate's sums, all steps: [steps × examples, units]. */
  final Tensor gradient(int gate) {
    return gradients[gate];
  }

  /** What was read, all steps: [steps × examples, inputs]. */
  final Tensor seen() {
    return seen;
  }

  /** The sum of a gate's gradients over steps and examples. */
  final float[] biasGradient(int gate) {
    Arrays.fill(biasLine, 0);
    for (int n = 0; n < size; n++) {
      biasLine[n % units] += biasGradients[gate][n];
    }
    return biasLine;
  }

  final void forward() {
    for (int s = 0; s < state.length; s++) {
      System.arraycopy(layer.states().get(s).first, first * units, state[s][0], 0, size);
    }
    Tensor in = layer.at.input().value();
    Tensor out = layer.at.output().value();
    for (int t = 0; t < steps; t++) {
      for (int e = 0; e < examples; e++) {
        in.read(((first + e) * steps + t) * inputs, x[t], e * inputs, inputs);
      }
      step(t);
      for (int e = 0; e < examples; e++) {
        for (int s = 0; s < state.length && layer.isBehind(first + e, t); s++) {
          System.arraycopy(state[s][t], e * units, state[s][t + 1], e * units, units);
        }
        if (layer.sequences) {
          out.write(((first + e) * steps + t) * units, state[0][t + 1], e * units, units);
        }
      }
    }
    if (!layer.sequences) {
      out.write(first * units, state[0][steps], 0, size);
    }
    for (int s = 0; s < state.length; s++) {
      System.arraycopy(state[s][steps], 0, layer.states().get(s).last, first * units, size);
    }
  }

  final void backward(boolean wantInput) {
    prepare(wantInput);
    for (int s = 0; s < state.length; s++) {
      System.arraycopy(layer.states().get(s).lastGradient, first * units, stateGradient[s][steps], 0, size);
    }
    for (float[] sum : biasGradients) {
      Arrays.fill(sum, 0);
    }
    for (int t = steps - 1; t >= 0; t--) {
      addOwn(t);
      hold(t);
      stepBack(t);
      letBy(t);
      seen.write(t * examples * inputs, x[t], 0, examples * inputs);
      hidden.write(t * size, state[0][t], 0, size);
      for (int g = 0; g < gradients.length; g++) {
        gradients[g].write(t * size, preGradient[g], 0, size);
        add(preGradient[g], biasGradients[g], size);
      }
    }
    for (int s = 0; s < state.length; s++) {
      System.arraycopy(stateGradient[s][0], 0, layer.states().get(s).firstGradient, first * units, size);
    }
    if (wantInput) {
      inputGradient();
    }
  }

  /** The gradient that comes from this step's own output joins the one that came back from the next step. */
  private void addOwn(int t) {
    Tensor dy = layer.at.output().gradient();
    if (layer.sequences) {
      for (int e = 0; e < examples; e++) {
        dy.read(((first + e) * steps + t) * units, own, e * units, units);
      }
    } else if (t == steps - 1) {
      dy.read(first * units, own, 0, size);
    } else {
      return;
    }
    add(own, stateGradient[0][t + 1], size);
  }

  /** Keeps the states' gradients of examples whose sequence is over, before the step changes them. */
  private void hold(int t) {
    for (int e = 0; e < examples; e++) {
      for (int s = 0; s < state.length && layer.isBehind(first + e, t); s++) {
        System.arraycopy(stateGradient[s][t + 1], e * units, held[s], e * units, units);
      }
    }
  }

  /** Lets what was kept go by, unchanged; the step itself has no gradients for these examples. */
  private void letBy(int t) {
    for (int e = 0; e < examples; e++) {
      if (layer.isBehind(first + e, t)) {
        for (int s = 0; s < state.length; s++) {
          System.arraycopy(held[s], e * units, stateGradient[s][t + 1], e * units, units);
          System.arraycopy(held[s], e * units, stateGradient[s][t], e * units, units);
        }
        for (float[] gradient : preGradient) {
          Arrays.fill(gradient, e * units, (e + 1) * units, 0);
        }
      }
    }
  }

  /** dx = Σ over the gates of their sums' gradients times Wᵀ, all steps in one product a gate. */
  private void inputGradient() {
    for (int g = 0; g < inputGradients.size(); g++) {
      if (g == 0) {
        inputGradients.get(g).set(0, 0, 0);
      } else {
        inputGradients.get(g).add(0, 0, 0);
      }
    }
    Tensor dx = layer.at.input().gradient();
    for (int t = 0; t < steps; t++) {
      inputGradient.read(t * examples * inputs, inputLine, 0, inputLine.length);
      for (int e = 0; e < examples; e++) {
        dx.write(((first + e) * steps + t) * inputs, inputLine, e * inputs, inputs);
      }
    }
  }

  /** What one of these examples became; copies. */
  final Unrolled unrolled(Recurrent what, int example, boolean withGradients) {
    int count = layer.length(first + example);
    Map<String, float[][]> sums = new HashMap<>();
    Map<String, float[][]> gates = new HashMap<>();
    for (int g = 0; g < pre.length; g++) {
      sums.put(what.gates().get(g), rows(pre[g], 0, count, example, units));
      if (!what.gates().get(g).equals("q")) {
        gates.put(what.gates().get(g), rows(gate[g], 0, count, example, units));
      }
    }
    return new Unrolled(what, false, rows(x, 0, count, example, inputs), sums, gates,
        rows(state[0], 0, count + 1, example, units),
        state.length > 1 ? rows(state[1], 0, count + 1, example, units) : null,
        withGradients ? gradients(what, example, count) : null);
  }

  private Unrolled.Gradients gradients(Recurrent what, int example, int count) {
    Tensor dy = layer.at.output().gradient();
    float[][] ownPart = new float[count][units];
    float[][] next = rows(stateGradient[0], 1, count, example, units);
    for (int t = 0; t < count; t++) {
      if (layer.sequences) {
        dy.read(((first + example) * steps + t) * units, ownPart[t], 0, units);
      } else if (t == count - 1) {
        dy.read((first + example) * units, ownPart[t], 0, units);
      }
      for (int j = 0; j < units; j++) {
        next[t][j] -= ownPart[t][j];
      }
    }
    Map<String, float[][]> sums = new HashMap<>();
    for (int g = 0; g < gradients.length; g++) {
      float[][] gradient = new float[count][units];
      for (int t = 0; t < count; t++) {
        gradients[g].read(t * size + example * units, gradient[t], 0, units);
      }
      sums.put(what.gates().get(g), gradient);
    }
    boolean cells = state.length > 1;
    return new Unrolled.Gradients(ownPart, next, cells ? rows(stateGradient[1], 1, count, example, units) : null, sums,
        rows(stateGradient[0], 0, 1, example, units)[0], cells ? rows(stateGradient[1], 0, 1, example, units)[0] : null);
  }

  private static float[][] rows(float[][] from, int start, int count, int example, int width) {
    float[][] copies = new float[count][];
    for (int t = 0; t < count; t++) {
      copies[t] = Arrays.copyOfRange(from[start + t], example * width, (example + 1) * width);
    }
    return copies;
  }

  private void prepare(boolean wantInput) {
    if (stateGradient == null) {
      stateGradient = new float[state.length][steps + 1][size];
      held = new float[state.length][size];
      biasGradients = new float[preGradient.length][size];
      seen = new Tensor(steps * examples, inputs);
      hidden = new Tensor(steps * examples, units);
      gradients = Stream.generate(() -> new Tensor(steps * examples, units)).limit(preGradient.length)
          .toArray(Tensor[]::new);
      prepareBack();
    }
    if (wantInput && inputGradient == null) {
      inputGradient = new Tensor(steps * examples, inputs);
      for (int p = 0; p < layer.at.parameters().size(); p++) {
        if (layer.factor(p) == Recurrence.Factor.INPUT) {
          inputGradients.add(new Product(false, true, steps * examples, inputs, units, gradients[layer.gate(p)],
              layer.at.parameters().get(p).value(), inputGradient));
        }
      }
    }
  }

  private static void add(float[] values, float[] to, int count) {
    for (int n = 0; n < count; n++) {
      to[n] += values[n];
    }
  }

  @Override
  public void close() {
    for (Tensor tensor : gradients == null ? new Tensor[0] : gradients) {
      tensor.close();
    }
    for (Tensor tensor : new Tensor[] {seen, hidden, inputGradient}) {
      if (tensor != null) {
        tensor.close();
      }
    }
  }
}
