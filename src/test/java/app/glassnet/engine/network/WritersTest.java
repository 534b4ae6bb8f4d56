package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.text.SequencePairs;
import app.glassnet.engine.Shape;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.EncoderDecoder;
import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.layer.Lstm;
import app.glassnet.engine.layer.Recurrent;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that write: symbol by symbol from a state, and from one sequence to another. */
class WritersTest {
  private static final Weights WRITER = Network.initialWeights(SequenceModels.writer("gru", 6, 5, 7, false), 4);

  @Test
  void readingSymbolBySymbolIsReadingThemInOneGo() {
    int[] tokens = {3, 0, 4, 4, 1, 2};
    float[] input = new float[30];
    for (int t = 0; t < 6; t++) {
      input[t * 5 + tokens[t]] = 1;
    }
    try (Network network = Network.of(WRITER); Sampler sampler = new Sampler(WRITER)) {
      Pass pass = network.pass(1);
      pass.input(input);
      pass.forward(false);
      float[] all = pass.probabilities(0);
      for (int time = 0; time < 2; time++) {
        sampler.reset();
        for (int t = 0; t < 6; t++) {
          sampler.read(tokens[t]);
          for (int k = 0; k < 5; k++) {
            assertThat(sampler.probabilities()[k]).isEqualTo(all[t * 5 + k], within(1e-6f));
          }
        }
      }
    }
  }

  @Property(tries = 50)
  void choicesFollowTheProbabilitiesAtTheirTemperature(@ForAll @DoubleRange(min = 0.3, max = 3) double temperature,
      @ForAll long seed) {
    float[] logits = {1, 0, -1, 0.5f};
    float[] p = Sampler.probabilities(logits, temperature);
    assertThat(p[0] / p[1]).isEqualTo((float) Math.exp(1 / temperature), within(1e-3f));
    int[] counts = new int[4];
    SeededRandom random = new SeededRandom(seed);
    for (int i = 0; i < 4000; i++) {
      counts[Sampler.choose(logits, temperature, random)]++;
    }
    for (int k = 0; k < 4; k++) {
      assertThat(counts[k] / 4000.0).isCloseTo(p[k], within(0.06));
    }
  }

  @Test
  void atTemperatureZeroTheLikeliestIsTaken() {
    assertThat(Sampler.choose(new float[] {1, 3, 3, 2}, 0, new SeededRandom(1))).isEqualTo(1);
    assertThatThrownBy(() -> Sampler.choose(new float[] {1}, -1, new SeededRandom(1))).hasMessageContaining("temperature");
    try (Sampler sampler = new Sampler(WRITER)) {
      assertThatThrownBy(sampler::probabilities).hasMessageContaining("a first symbol must be read");
    }
    assertThatThrownBy(() -> new Sampler(Network.initialWeights(
        NetworkSpec.of("mute", Shape.of(6, 5), Lstm.of(3), Dense.of(4)), 1))).hasMessageContaining("which comes next");
  }

  static List<Recurrent> cells() {
    return List.of(SimpleRnn.of(3), Lstm.of(3), Gru.of(3));
  }

  /** Through the decoder's first state into the encoder, too. */
  @ParameterizedTest
  @MethodSource("cells")
  void theGradientsOfEncoderAndDecoderAreSlopesOfTheLoss(Recurrent cell) {
    NetworkSpec spec = NetworkSpec.of("pairs", Shape.of(5, 2), EncoderDecoder.of(cell, 3), Dense.of(4));
    assertThat(LayerJson.read(LayerJson.write(spec.layer(0)))).isEqualTo(spec.layer(0));
    assertThat(spec.outputShape(0)).isEqualTo(Shape.of(2, 3));
    SeededRandom random = new SeededRandom(5);
    try (Network network = Network.create(spec, 6)) {
      Pass pass = network.pass(2);
      float[] input = new float[20];
      for (int i = 0; i < input.length; i++) {
        input[i] = (float) random.nextGaussian();
      }
      pass.input(input);
      pass.wanted(new float[] {1, 3, 0, 2});
      pass.wantInputGradient(true);
      pass.forward(true);
      pass.backwardLoss();
      pass.backward();
      Weights weights = network.weights();
      assertThat(weights.keys()).anyMatch(k -> k.startsWith("seq2seq1.encoder."))
          .anyMatch(k -> k.startsWith("seq2seq1.decoder."));
      pass.parameterGradients().forEach((key, gradient) -> {
        for (int i = 0; i < gradient.length; i++) {
          float[] values = weights.array(key);
          double slope = (loss(network, pass, weights, key, values, i, 1e-2f)
              - loss(network, pass, weights, key, values, i, -1e-2f)) / 2e-2;
          assertThat((double) gradient[i]).as(key + "[" + i + "]").isEqualTo(slope, within(1e-3));
        }
      });
      network.setWeights(weights);
      float[] dx = new float[10];
      pass.copyInputGradient(0, 1, dx);
      for (int i = 0; i < 10; i++) {
        float kept = input[10 + i];
        input[10 + i] = kept + 1e-2f;
        double up = loss(pass, input);
        input[10 + i] = kept - 1e-2f;
        double down = loss(pass, input);
        input[10 + i] = kept;
        assertThat((double) dx[i]).as("input " + i).isEqualTo((up - down) / 2e-2, within(1e-3));
      }
    }
  }

  private static double loss(Network network, Pass pass, Weights weights, String key, float[] values, int i, float by) {
    float kept = values[i];
    values[i] = kept + by;
    var arrays = weights.arrays();
    arrays.put(key, values);
    network.setWeights(new Weights(weights.spec(), arrays));
    values[i] = kept;
    pass.forward(true);
    return pass.loss();
  }

  private static double loss(Pass pass, float[] input) {
    pass.input(input);
    pass.forward(true);
    return pass.loss();
  }

  @Test
  void sequencesAreTurnedRoundAfterTrainingWithTeacherForcing() {
    List<int[]> sources = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      sources.add(new int[] {i / 9, i / 3 % 3, i % 3});
      targets.add(new int[] {i % 3, i / 3 % 3, i / 9});
    }
    SequencePairs pairs = new SequencePairs(sources, targets, 3, 4);
    NetworkSpec spec = NetworkSpec.of("turn", pairs.shape(), EncoderDecoder.of(Gru.of(24), 3), Dense.of(5));
    try (Network network = Network.create(spec, 2)) {
      Optimizer adam = new Adam(0.02, 0.9, 0.999, 1e-7).bind(network);
      Pass pass = network.pass(27);
      float[] input = new float[27 * spec.input().size()];
      float[] target = new float[27 * 4];
      for (int i = 0; i < 27; i++) {
        pairs.copyInput(i, input, i * spec.input().size());
        pairs.copyTarget(i, target, i * 4);
      }
      pass.input(input);
      pass.wanted(target);
      for (int step = 0; step < 200; step++) {
        pass.forward(true);
        pass.backwardLoss();
        pass.backward();
        adam.step();
      }
      try (Translator translator = new Translator(network.weights())) {
        for (int i = 0; i < 27; i++) {
          assertThat(translator.write(sources.get(i), pairs.start(), pairs.end(), 0, new SeededRandom(1)))
              .containsExactly(targets.get(i)[0], targets.get(i)[1], targets.get(i)[2]);
        }
        assertThat(translator.write(sources.get(5), pairs.start(), pairs.end(), 1, new SeededRandom(3)))
            .isEqualTo(translator.write(sources.get(5), pairs.start(), pairs.end(), 1, new SeededRandom(3)));
        assertThatThrownBy(() -> translator.write(new int[2], 0, 1, 0, null)).hasMessageContaining("3 symbols is needed");
      }
    }
  }

  @Test
  void sidesThatDoNotMatchAreRefused() {
    assertThatThrownBy(() -> new EncoderDecoder(Lstm.of(3), Gru.of(3).withReturnSequences(true), 2))
        .hasMessageContaining("of one kind");
    assertThatThrownBy(() -> NetworkSpec.of("x", Shape.of(3, 2), EncoderDecoder.of(Gru.of(2), 3)))
        .hasMessageContaining("more than 3 steps");
    assertThatThrownBy(() -> new Translator(WRITER)).hasMessageContaining("does not begin with");
  }
}
