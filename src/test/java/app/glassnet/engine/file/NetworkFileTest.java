package app.glassnet.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.loss.Huber;
import app.glassnet.engine.loss.SoftmaxCrossEntropy;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.RmsProp;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.training.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFileTest {

  @TempDir
  Path folder;

  @Property(tries = 60)
  void whatIsSavedComesBack(@ForAll @IntRange(min = 1, max = 3) int channels,
      @ForAll @IntRange(min = 1, max = 4) int filters, @ForAll @IntRange(min = 1, max = 5) int units,
      @ForAll long seed) throws IOException {
    Weights weights = Some.weights(Some.network(channels, filters, units), seed);
    Saved saved = NetworkFile.fromBytes(NetworkFile.toBytes(weights, Some.CARD));
    assertThat(saved.weights()).isEqualTo(weights);
    assertThat(saved.card()).isEqualTo(Some.CARD);
  }

  @ParameterizedTest
  @MethodSource("app.glassnet.engine.network.ModelCatalog#names")
  void everyCataloguedNetworkComesBack(String name) throws IOException {
    NetworkSpec spec = ModelCatalog.spec(name);
    Weights weights = Some.weights(spec, 1);
    Path file = folder.resolve(name + ".zip");
    NetworkFile.save(file, weights, Some.CARD);
    assertThat(NetworkFile.load(file).weights()).isEqualTo(weights);
    assertThat(folder).isDirectoryContaining(p -> p.equals(file)).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void theLossComesBackAndAFileWithoutOneHasSoftmaxCrossEntropy() throws Exception {
    NetworkSpec spec = Some.network(1, 1, 2).withLoss(new Huber(2));
    RunCard bare = new RunCard("", 1, null, 0, Double.NaN, "test");
    byte[] bytes = NetworkFile.toBytes(Network.initialWeights(spec, 1), bare);
    assertThat(NetworkFile.fromBytes(bytes).weights().spec()).isEqualTo(spec);
    var json = NetworkJson.write(spec);
    json.remove("loss");
    assertThat(NetworkJson.network(json)).isEqualTo(spec.withLoss(new SoftmaxCrossEntropy()));
  }

  @Test
  void theRunCardMayBeBare() throws IOException {
    RunCard bare = new RunCard("", 0, null, 0, Double.NaN, "");
    byte[] bytes = NetworkFile.toBytes(Some.weights(Some.network(1, 1, 2), 0), bare);
    assertThat(NetworkFile.fromBytes(bytes).card()).isEqualTo(bare);
  }

  @Test
  void everyOptimiserComesBack() {
    for (var optimizer : new app.glassnet.engine.optimizer.OptimizerSpec[] {
        new Sgd(0.1, 0.9), new RmsProp(0.01, 0.8, 1e-6), Some.CARD.settings().optimizer()}) {
      Settings settings = new Settings(7, optimizer, -5, 10, 20);
      assertThat(NetworkJson.settings(NetworkJson.write(settings))).isEqualTo(settings);
    }
  }

  @Test
  void theSameNetworkGivesTheSameBytes() {
    Weights weights = Some.weights(Some.network(1, 2, 3), 5);
    assertThat(NetworkFile.toBytes(weights, Some.CARD)).isEqualTo(NetworkFile.toBytes(weights, Some.CARD));
  }

  @Test
  void savingAgainReplacesTheFile() throws IOException {
    Path file = folder.resolve("net.zip");
    NetworkFile.save(file, Some.weights(Some.network(1, 2, 3), 1), Some.CARD);
    Weights second = Some.weights(Some.network(1, 2, 3), 2);
    NetworkFile.save(file, second, Some.CARD);
    assertThat(NetworkFile.load(file).weights()).isEqualTo(second);
  }

  @Test
  void aSaveThatFailsLeavesEverythingAsItWas() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("net.zip"));
    Files.writeString(inTheWay.resolve("kept"), "kept");
    Weights weights = Some.weights(Some.network(1, 2, 3), 1);
    assertThatThrownBy(() -> NetworkFile.save(inTheWay, weights, Some.CARD)).isInstanceOf(NetworkFileException.class)
        .hasMessageContaining("cannot be written");
    assertThat(inTheWay.resolve("kept")).hasContent("kept");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    assertThatThrownBy(() -> NetworkFile.save(folder.resolve("none/net.zip"), weights, Some.CARD))
        .hasMessageContaining("cannot be written");
  }

  @Test
  void weightsThatAreNoNumbersAreNotSaved() {
    NetworkSpec spec = Some.network(1, 1, 2);
    Map<String, float[]> arrays = Some.weights(spec, 0).arrays();
    arrays.get("dense1.b")[1] = Float.NaN;
    assertThatThrownBy(() -> NetworkFile.toBytes(new Weights(spec, arrays), Some.CARD))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("dense1.b");
  }

  @Test
  void aMissingFileIsSaidSo() {
    assertThatThrownBy(() -> NetworkFile.load(folder.resolve("none.zip"))).isInstanceOf(NetworkFileException.class)
        .hasMessageContaining("There is no file").hasMessageContaining("none.zip");
  }
}
