package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.backend.Tensor;
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
    private final int units = layer.units();
    private final float[] line;
    private final float[] sum;
    private final List<Signal> inputSignals = new ArrayList<>();
    private final List<Signal> outputSignals = new ArrayList<>();
    private final List<RecurrentRun> runs = new ArrayList<>();
    private int[] lengths;

    Run(Wiring wiring) {
      at = wiring;
      steps = at.inputShape().dim(0);
      inputs = at.inputShape().dim(1);
      Shape outputShape = layer.outputShape(at.inputShape());
      line = new float[Math.max(inputs, units)];
      sum = new float[line.length];
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
      Tensor x = at.input().value();
      inputSignals.get(0).value().copyFrom(x);
      turn((step, other) -> move(x, other * inputs, inputSignals.get(1).value(), step * inputs, inputs));
      at.output().value().clear();
      for (int d = 0; d < 2; d++) {
        Tensor from = outputSignals.get(d).value();
        runs.get(d).forward(training);
        outputs(d, (row, place) -> move(from, row * units, at.output().value(), place * units, units));
      }
    }

    @Override
    public void backward(boolean inputGradient) {
      for (int d = 0; d < 2; d++) {
        Tensor to = outputSignals.get(d).gradient();
        to.clear();
        outputs(d, (row, place) -> move(at.output().gradient(), place * units, to, row * units, units));
        runs.get(d).backward(inputGradient);
      }
      if (inputGradient) {
        Tensor dx = at.input().gradient();
        dx.copyFrom(inputSignals.get(0).gradient());
        turn((step, other) -> add(inputSignals.get(1).gradient(), step * inputs, dx, other * inputs, inputs));
      }
    }

    /** Two rows that belong together. */
    private interface Rows {
      void meet(int one, int other);
    }

    private int length(int example) {
      return lengths == null ? steps : lengths[example];
    }

    /** Every real step with the one that stands in its place in the opposite order. */
    private void turn(Rows rows) {
      for (int e = 0; e < at.batch(); e++) {
        for (int t = 0; t < length(e); t++) {
          rows.meet(e * steps + t, e * steps + length(e) - 1 - t);
        }
      }
    }

    /** Every output of a direction with its place beside the other direction's, in rows of units. */
    private void outputs(int direction, Rows rows) {
      if (layer.returnSequences()) {
        turn((step, other) -> rows.meet(step, 2 * (direction == 0 ? step : other) + direction));
      } else {
        for (int e = 0; e < at.batch(); e++) {
          rows.meet(e, 2 * e + direction);
        }
      }
    }

    private void move(Tensor from, int start, Tensor to, int place, int count) {
      from.read(start, line, 0, count);
      to.write(place, line, 0, count);
    }

    private void add(Tensor from, int start, Tensor to, int place, int count) {
      from.read(start, line, 0, count);
      to.read(place, sum, 0, count);
      for (int i = 0; i < count; i++) {
        sum[i] += line[i];
      }
      to.write(place, sum, 0, count);
    }

    @Override
    public void close() {
      runs.forEach(RecurrentRun::close);
      inputSignals.forEach(Signal::close);
      outputSignals.forEach(Signal::close);
    }
  }
}
