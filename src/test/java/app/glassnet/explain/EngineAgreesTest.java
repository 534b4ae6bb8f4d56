package app.glassnet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.layer.Relu;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.trace.Tracer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every cell that is explained is the number the engine made. */
class EngineAgreesTest {
  private static final double CLOSE = 1e-4;

  @Property(tries = 120)
  void everyCellOfAConvolutionIsItsExplanation(@ForAll("inputs") Shape input, @ForAll("convolutions") Conv2d layer,
      @ForAll long seed) {
    check(input, layer, seed, (trace, weights) -> {
      Shape out = trace.layer(0).shape();
      for (int i = 0; i < out.size(); i++) {
        ConvolutionStep step = ConvolutionStep.of(layer, input, trace.input(), weights.array("conv1.w"),
            weights.array("conv1.b"), channel(out, i), row(out, i), column(out, i));
        close(trace.layer(0).output()[i], step.sum());
      }
    });
  }

  @Property(tries = 120)
  void everyCellOfAPoolIsItsExplanation(@ForAll("inputs") Shape input, @ForAll("pools") MaxPool2d max,
      @ForAll long seed) {
    AvgPool2d average =
        new AvgPool2d(max.windowHeight(), max.windowWidth(), max.strideY(), max.strideX(), max.padding());
    check(input, max, seed, (trace, weights) -> {
      Shape out = trace.layer(0).shape();
      for (int i = 0; i < out.size(); i++) {
        PoolStep step = PoolStep.of(max, input, trace.input(), channel(out, i), row(out, i), column(out, i));
        assertThat(trace.layer(0).output()[i]).isEqualTo(step.max());
      }
    });
    check(input, average, seed, (trace, weights) -> {
      Shape out = trace.layer(0).shape();
      for (int i = 0; i < out.size(); i++) {
        PoolStep step = PoolStep.of(average, input, trace.input(), channel(out, i), row(out, i), column(out, i));
        close(trace.layer(0).output()[i], step.average());
      }
    });
  }

  @Property(tries = 60)
  void everyUnitAndProbabilityIsItsExplanation(@ForAll("inputs") Shape input, @ForAll long seed) {
    NetworkSpec spec =
        NetworkSpec.of("dense", input, new Flatten(), new Dense(4, Initializer.HE_NORMAL), new Softmax());
    Weights weights = Network.initialWeights(spec, seed);
    Trace trace = trace(spec, weights, seed, TraceDetail.gradients(2));
    for (int unit = 0; unit < 4; unit++) {
      close(trace.logits()[unit],
          DenseStep.of(trace.input(1), weights.array("dense1.w"), weights.array("dense1.b"), unit).sum());
    }
    SoftmaxStep softmax = SoftmaxStep.of(trace.logits());
    assertThat(softmax.winner()).isEqualTo(trace.predicted());
    close(trace.loss(), softmax.crossEntropy(2));
    for (int k = 0; k < 4; k++) {
      close(trace.probabilities()[k], softmax.probability(k));
      close(trace.layer(1).gradient()[k], softmax.gradient(2)[k]);
    }
  }

  /** Changing an input changes a unit only inside its receptive field; and the field is no larger than it must be. */
  @Property(tries = 60)
  void aUnitSeesItsReceptiveFieldAndNothingElse(@ForAll("inputs") Shape input, @ForAll("convolutions") Conv2d first,
      @ForAll long seed) {
    NetworkSpec spec = NetworkSpec.of("deep", input, first.withInitializer(Initializer.HE_UNIFORM), new Relu(),
        AvgPool2d.of(1), Conv2d.of(1, 1).withInitializer(Initializer.HE_UNIFORM), new Flatten());
    Weights weights = Network.initialWeights(spec, seed);
    int units = spec.output().size();
    int unit = (int) Math.floorMod(seed, (long) units);
    ReceptiveField field = ReceptiveField.of(spec, 4, unit);
    float[] plain = random(input, seed);
    float[] outside = plain.clone();
    for (int i = 0; i < outside.length; i++) {
      outside[i] += field.contains(row(input, i), column(input, i)) ? 0 : 3;
    }
    try (Network network = Network.of(weights)) {
      Tracer tracer = new Tracer(spec);
      Pass pass = network.pass(1);
      float before = tracer.run(pass, plain, TraceDetail.OUTPUTS).layer(4).output()[unit];
      assertThat(tracer.run(pass, outside, TraceDetail.OUTPUTS).layer(4).output()[unit]).isEqualTo(before);
    }
    assertThat(field.rows().length()).isLessThanOrEqualTo(first.vertical(input).span());
    assertThat(field.fullRows().length()).isEqualTo(first.vertical(input).span());
    assertThat(field.fullColumns().length()).isEqualTo(first.horizontal(input).span());
  }

  private interface Check {
    void cells(Trace trace, Weights weights);
  }

  private static void check(Shape input, Layer layer, long seed, Check check) {
    NetworkSpec spec = NetworkSpec.of("one", input, layer, new Flatten());
    Weights weights = Network.initialWeights(spec, seed);
    check.cells(trace(spec, weights, seed, TraceDetail.OUTPUTS), weights);
  }

  private static Trace trace(NetworkSpec spec, Weights weights, long seed, TraceDetail detail) {
    try (Network network = Network.of(weights)) {
      return new Tracer(spec).run(network.pass(1), random(spec.input(), seed), detail);
    }
  }

  private static float[] random(Shape shape, long seed) {
    SeededRandom random = new SeededRandom(seed);
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static void close(double engine, double explained) {
    assertThat(engine).isEqualTo(explained, within(CLOSE * Math.max(1, Math.abs(explained))));
  }

  private static int channel(Shape shape, int i) {
    return i / (shape.dim(1) * shape.dim(2));
  }

  private static int row(Shape shape, int i) {
    return i / shape.dim(2) % shape.dim(1);
  }

  private static int column(Shape shape, int i) {
    return i % shape.dim(2);
  }

  @Provide
  Arbitrary<Shape> inputs() {
    return Combinators.combine(small(1, 3), small(9, 14), small(9, 14)).as(Shape::of);
  }

  @Provide
  Arbitrary<Conv2d> convolutions() {
    return Combinators.combine(small(1, 3), small(1, 4), small(1, 4), small(1, 3), small(1, 3), paddings(), small(1, 2),
        small(1, 2)).as((f, kh, kw, sy, sx, p, dy, dx) -> new Conv2d(f, kh, kw, sy, sx, p, dy, dx,
            Initializer.GLOROT_UNIFORM));
  }

  @Provide
  Arbitrary<MaxPool2d> pools() {
    return Combinators.combine(small(2, 4), small(2, 4), small(1, 3), small(1, 3),
        Arbitraries.of(Padding.VALID, Padding.SAME, Padding.explicit(1, 0, 1, 1))).as(MaxPool2d::new);
  }

  private static Arbitrary<Padding> paddings() {
    return Arbitraries.of(Padding.VALID, Padding.SAME, Padding.explicit(2, 0, 1, 3));
  }

  private static Arbitrary<Integer> small(int from, int to) {
    return Arbitraries.integers().between(from, to);
  }
}
