package app.glassnet.rooms.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.Picture;
import app.glassnet.data.PictureChoice;
import app.glassnet.data.Samples;
import app.glassnet.data.drawing.ExampleDrawing;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.explain.Activation;
import app.glassnet.explain.ConvolutionStep;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the room says of a cell is what the engine made of it. */
class MapsTest {
  @Property(tries = 120)
  void everyCellsSumIsTheEngines(@ForAll long seed, @ForAll boolean colour, @ForAll @IntRange(min = 5, max = 11) int height,
      @ForAll @IntRange(min = 5, max = 11) int width, @ForAll @IntRange(max = 2) int kernel,
      @ForAll @IntRange(min = 1, max = 3) int stride, @ForAll boolean same, @ForAll Activation activation,
      @ForAll @IntRange(min = 1, max = 5) int filters, @ForAll BankKind kind, @ForAll HandMade set) throws IOException {
    SeededRandom random = new SeededRandom(seed);
    float[] values = new float[(colour ? 3 : 1) * height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = Picture.value(random.nextInt(256));
    }
    var picture = new Picture(colour ? 3 : 1, height, width, values, 1);
    var s = new Settings(12, kind == BankKind.LEARNED ? BankKind.RANDOM : kind, set, Settings.INITIALIZERS.get(kernel),
        1 + random.nextInt(999), filters, Settings.KERNELS.get(kernel), Settings.FIRST.learned(), stride, same, activation);
    Maps first = Maps.of(s, picture, null, null);
    Bank changed = first.bank().withBias(0, 0.25f).with(0, first.bank().channels() - 1, 0, 0, -1.5f);
    Maps m = Maps.of(s, picture, null, changed);
    for (int f = 0; f < m.bank().filters(); f++) {
      int cell = random.nextInt(m.cells());
      ConvolutionStep step = m.step(f, cell / m.outColumns(), cell % m.outColumns());
      double channels = step.channels().stream().mapToDouble(ConvolutionStep.Channel::sum).sum();
      assertThat(channels + step.bias()).as("channels, then bias").isCloseTo(step.sum(), within(1e-9));
      assertThat((double) m.sum(f, step.row(), step.column())).isCloseTo(step.sum(), within(1e-4));
      assertThat((double) m.made(f, step.row(), step.column())).isCloseTo(activation.of(step.sum()), within(1e-4));
    }
  }

  @Test
  void aTrainedLayerReadsWhatItsNetworkGivesIt() throws IOException, NetworkFileException {
    Picture three = PictureChoice.drawn(ExampleDrawing.three()).load();
    Settings s = learned("w1", "conv2");
    Maps m = Maps.of(s, three, null, null);
    var weights = NetworkFile.fromBytes(
        Samples.open("networks/w1.zip").readAllBytes()).weights();
    try (Network network = Network.of(weights)) {
      var pass = network.pass(1);
      pass.input(three.values());
      pass.forward(false);
      float[] relu2 = new float[m.made().length];
      pass.copyOutput(ModelCatalog.spec("w1").indexOf("relu2"), 0, relu2);
      assertThat(m.made()).as("ReLU after conv2").containsExactly(relu2);
    }
    assertThat(m.input().channels()).isEqualTo(8);
  }

  @Test
  void theArchitectureSlidesFirstLayer() throws IOException {
    Maps m = Maps.of(learned("course-32", "conv1"), PictureChoice.drawn(ExampleDrawing.three()).load(), null, null);
    assertThat(m.input().shape().dims()).containsExactly(1, 32, 32);
    assertThat(m.shape().dims()).containsExactly(3, 28, 28);
    assertThat(m.bank().parameters()).isEqualTo(78);
  }

  @Test
  void theCoursesGridWithSobelMadeByHand() throws IOException {
    var s = new Settings(64, BankKind.HAND_MADE, HandMade.MIXED, Settings.FIRST.initializer(), 1, 6, 3,
        Settings.FIRST.learned(), 1, false, Activation.LINEAR);
    Maps m = Maps.of(s, CourseGrid.CONVOLUTION.picture(), null, null);
    assertThat(m.map(0)).startsWith(5, 5, -7, 3, 8, -8);
    assertThat(m.step(0, 0, 0).sum()).isEqualTo(5);
  }

  private static Settings learned(String network, String layer) {
    return new Settings(64, BankKind.LEARNED, HandMade.MIXED, Settings.FIRST.initializer(), 1, 6, 3,
        new LearnedLayer(network, layer), 1, false, Activation.RELU);
  }
}
