package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recurrent layer twice, with weights of its own each time: once from the first step to the last, once from the last
 * to the first. Their outputs stand side by side, so every step knows what comes before it and what comes after.
 *
 * <p>{@code y_t = [forward h_t, backward h_t]}; when only the last step is put out, each direction gives the h it ended
 * with. Shapes: x [time, features], y [time, 2·units] or [2·units]. Parameters: those of the layer, named
 * {@code forward.W_f} and {@code backward.W_f}. With lengths the backward direction begins at each example's last real
 * step, and outputs behind it are 0, as in Keras. Worked number: an LSTM of 8 on 1 feature has 320 parameters, in both
 * directions 640. Source: Schuster and Paliwal, "Bidirectional recurrent neural networks", 1997.
 *
 * @param layer what is done in each direction
 */
public record Bidirectional(Recurrent layer) implements Layer {
  private static final List<String> DIRECTIONS = List.of("forward.", "backward.");

  @Override
  public String type() {
    return "bidirectional";
  }

  @Override
  public String kerasType() {
    return "Bidirectional";
  }

  @Override
  public String stem() {
    return "bidirectional";
  }

  @Override
  public Bidirectional withInitializer(Initializer other) {
    return new Bidirectional(layer.withInitializer(other));
  }

  @Override
  public Bidirectional withStateful(boolean carry) {
    return new Bidirectional(layer.withStateful(carry));
  }

  @Override
  public Shape outputShape(Shape input) {
    Shape one = layer.outputShape(input);
    return one.rank() == 1 ? Shape.of(2 * one.dim(0)) : Shape.of(one.dim(0), 2 * one.dim(1));
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return DIRECTIONS.stream().flatMap(direction -> layer.parameters(input).stream().map(p ->
        new ParameterSpec(direction + p.name(), p.shape(), p.initializer(), p.fanIn(), p.fanOut()))).toList();
  }

  @Override
  public long flops(Shape input) {
    return 2 * layer.flops(input);
  }

  @Override
  public void write(JsonOptions to) {
    to.put("layer", layer);
  }

  static Bidirectional read(JsonOptions from) {
    if (from.layer("layer") instanceof Recurrent layer) {
      return new Bidirectional(layer);
    }
    throw new IllegalArgumentException("layer option \"layer\" of a bidirectional layer needs a recurrent layer");
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements RecurrentRun {
    private final Wiring at;
    private final int steps;
    private final int inputs;
    private final Shape outputShape;
    private final List<Signal> inputSignals = new ArrayList<>();
    private final List<Signal> outputSignals = new ArrayList<>();
    private final List<RecurrentRun> runs = new ArrayList<>();
    private int[] lengths;

    Run(Wiring wiring) {
      at = wiring;
      steps = at.inputShape().dim(0);
      inputs = at.inputShape().dim(1);
      outputShape = layer.outputShape(at.inputShape());
      int count = at.parameters().size() / 2;
      for (int d = 0; d < 2; d++) {
        inputSignals.add(new Signal(at.batch(), steps, inputs));
        outputSignals.add(outputShape.rank() == 1 ? new Signal(at.batch(), outputShape.dim(0))
            : new Signal(at.batch(), steps, outputShape.dim(1)));
        runs.add((RecurrentRun) layer.run(new Wiring(at.batch(), at.inputShape(), outputShape, inputSignals.get(d),
            outputSignals.get(d), at.parameters().subList(d * count, (d + 1) * count), at.random(), at.pause())));
      }
    }

    @Override
    public void lengths(int[] given) {
      runs.forEach(run -> run.lengths(given));
      lengths = given == null ? null : given.clone();
    }

    @Override
    public List<CellState> states() {
      return Stream.of(0, 1).flatMap(d ->
          runs.get(d).states().stream().map(state -> state.named(DIRECTIONS.get(d) + state.name()))).toList();
    }

    @Override
    public List<Unrolled> unrolled(int example, boolean gradients) {
      Unrolled back = runs.get(1).unrolled(example, gradients).getFirst();
      return List.of(runs.get(0).unrolled(example, gradients).getFirst(), new Unrolled(back.layer(), true, back.x(),
          back.sums(), back.gates(), back.h(), back.c(), back.gradients()));
    }

    @Override
    public void forward(boolean training) {
      float[] x = at.input().value().toArray();
      inputSignals.get(0).value().set(x);
      inputSignals.get(1).value().set(turned(x, inputs));
      runs.forEach(run -> run.forward(training));
      float[] one = outputSignals.get(0).value().toArray();
      float[] other = outputSignals.get(1).value().toArray();
      at.output().value().set(sideBySide(one, layer.returnSequences() ? turned(other, layer.units()) : other));
    }

    @Override
    public void backward(boolean inputGradient) {
      float[] dy = at.output().gradient().toArray();
      outputSignals.get(0).gradient().set(part(dy, 0));
      float[] other = part(dy, layer.units());
      outputSignals.get(1).gradient().set(layer.returnSequences() ? turned(other, layer.units()) : other);
      runs.forEach(run -> run.backward(inputGradient));
      if (inputGradient) {
        float[] dx = inputSignals.get(0).gradient().toArray();
        float[] back = turned(inputSignals.get(1).gradient().toArray(), inputs);
        for (int i = 0; i < dx.length; i++) {
          dx[i] += back[i];
        }
        at.input().gradient().set(dx);
      }
    }

    private int length(int example) {
      return lengths == null ? steps : lengths[example];
    }

    /** Every example's real steps in the opposite order; 0 behind them. */
    private float[] turned(float[] values, int width) {
      float[] turned = new float[values.length];
      for (int e = 0; e < at.batch(); e++) {
        for (int t = 0; t < length(e); t++) {
          System.arraycopy(values, (e * steps + t) * width, turned, (e * steps + length(e) - 1 - t) * width, width);
        }
      }
      return turned;
    }

    private boolean isBehind(int row) {
      return layer.returnSequences() && row % steps >= length(row / steps);
    }

    private float[] sideBySide(float[] one, float[] other) {
      int units = layer.units();
      float[] both = new float[2 * one.length];
      for (int row = 0; row < one.length / units; row++) {
        if (!isBehind(row)) {
          System.arraycopy(one, row * units, both, 2 * row * units, units);
          System.arraycopy(other, row * units, both, (2 * row + 1) * units, units);
        }
      }
      return both;
    }

    private float[] part(float[] both, int from) {
      int units = layer.units();
      float[] one = new float[both.length / 2];
      for (int row = 0; row < one.length / units; row++) {
        if (!isBehind(row)) {
          System.arraycopy(both, 2 * row * units + from, one, row * units, units);
        }
      }
      return one;
    }

    @Override
    public void close() {
      runs.forEach(RecurrentRun::close);
      inputSignals.forEach(Signal::close);
      outputSignals.forEach(Signal::close);
    }
  }
}
