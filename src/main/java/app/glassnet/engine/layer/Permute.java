package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The axes of each example in another order: axis i of the output is axis {@code dims[i]} of the input, counted from 1,
 * as Keras does. {@code Permute(2, 1)} turns a sequence [time, features] into a signal [channels, time], or back.
 *
 * <p>{@code y[t, c] = x[c, t]} for dims (2, 1). The gradient goes the way back. Worked number: (1 2 3 / 4 5 6) becomes
 * (1 4 / 2 5 / 3 6). Source: Keras, layers.Permute.
 *
 * @param dims each of 1 … rank once
 */
public record Permute(List<Integer> dims) implements Layer {
  public Permute {
    dims = List.copyOf(dims);
    if (!dims.stream().sorted().toList().equals(IntStream.rangeClosed(1, dims.size()).boxed().toList())) {
      throw new IllegalArgumentException("dims of Permute are each of 1 … %d once, got %s".formatted(dims.size(), dims));
    }
  }

  public static Permute of(Integer... dims) {
    return new Permute(List.of(dims));
  }

  @Override
  public String type() {
    return "permute";
  }

  @Override
  public String kerasType() {
    return "Permute";
  }

  @Override
  public String stem() {
    return "permute";
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != dims.size()) {
      throw new ShapeException("got input %s, needs %d axes to permute".formatted(input, dims.size()));
    }
    return new Shape(dims.stream().map(d -> input.dim(d - 1)).toList());
  }

  @Override
  public long flops(Shape input) {
    return 0;
  }

  @Override
  public void write(JsonOptions to) {
    to.putAll("dims", dims);
  }

  static Permute read(JsonOptions from) {
    return new Permute(from.wholes("dims"));
  }

  /** For each number of the output, row-major, where in the input it comes from. */
  public int[] sources(Shape input) {
    Shape output = outputShape(input);
    int[] sources = new int[output.size()];
    for (int o = 0; o < sources.length; o++) {
      int rest = o;
      for (int axis = dims.size() - 1; axis >= 0; axis--) {
        int step = 1;
        for (int later = dims.get(axis); later < input.rank(); later++) {
          step *= input.dim(later);
        }
        sources[o] += rest % output.dim(axis) * step;
        rest /= output.dim(axis);
      }
    }
    return sources;
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final int[] sources;
    private final float[] in;
    private final float[] out;

    Run(Wiring wiring) {
      at = wiring;
      sources = sources(wiring.inputShape());
      in = new float[sources.length];
      out = new float[sources.length];
    }

    @Override
    public void forward(boolean training) {
      for (int from = 0; from < at.batch() * in.length; from += in.length) {
        at.input().value().read(from, in, 0, in.length);
        for (int o = 0; o < out.length; o++) {
          out[o] = in[sources[o]];
        }
        at.output().value().write(from, out, 0, out.length);
      }
    }

    @Override
    public void backward(boolean inputGradient) {
      for (int from = 0; inputGradient && from < at.batch() * in.length; from += in.length) {
        at.output().gradient().read(from, out, 0, out.length);
        for (int o = 0; o < out.length; o++) {
          in[sources[o]] = out[o];
        }
        at.input().gradient().write(from, in, 0, in.length);
      }
    }
  }
}
