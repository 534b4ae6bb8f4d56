package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.data.Digits;
import app.glassnet.data.Mnist;
import app.glassnet.engine.Shape;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.file.Saved;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Softmax;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final int TRAIN = 200;
  private static final int TEST = 50;

  @TempDir
  private static Path data;

  @TempDir
  private Path folder;

  @BeforeAll
  static void takeAFewDigits() throws IOException {
    write(data, Mnist.train().range(0, TRAIN), "train");
    write(data, Mnist.test().range(0, TEST), "t10k");
  }

  @Test
  void printsALineOfJsonAnEvaluationAndSavesTheNetwork() throws IOException {
    Path file = folder.resolve("net.zip");
    Called called = Called.with("train", "--data", data, "--model", "w1", "--epochs", 3, "--batch", 32, "--seed", 5,
        "--out", file, "--json");
    assertThat(called.code()).as(called.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : called.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    // 200 digits in batches of 32 are seven steps, the last of 8 digits.
    assertThat(lines).extracting(line -> line.get("step").asInt()).containsExactly(7, 14, 21);
    assertThat(lines).extracting(line -> line.get("epoch").asDouble()).containsExactly(1.0, 2.0, 3.0);
    for (JsonNode line : lines) {
      assertThat(line.get("examples").asInt()).isEqualTo(TEST);
      assertThat(line.get("accuracy").asDouble()).isBetween(0.0, 1.0);
      assertThat(line.get("trainAccuracy").asDouble()).isBetween(0.0, 1.0);
      assertThat(line.get("loss").asDouble()).isPositive();
      assertThat(line.get("samplesPerSecond").asDouble()).isPositive();
    }
    assertThat(lines.getLast().get("trainLoss").asDouble()).isLessThan(lines.getFirst().get("trainLoss").asDouble());
    Saved saved = NetworkFile.load(file);
    assertThat(saved.card().steps()).isEqualTo(21);
    assertThat(saved.card().initialSeed()).isEqualTo(5);
    assertThat(saved.card().accuracy()).isEqualTo(lines.getLast().get("accuracy").asDouble());
    assertThat(saved.card().program()).startsWith("Glassnet ");
    assertThat(called.err()).contains("Saved " + file).contains("100 %");
  }

  @Test
  void theSameSeedGivesTheSameNetworkAndASavedOneGoesOn() throws IOException {
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    for (Path file : new Path[] {one, two}) {
      Called called = Called.with("train", "--data", data, "--model", "mlp", "--steps", 5, "--out", file);
      assertThat(called.code()).as(called.err()).isZero();
      assertThat(called.out()).isEmpty();
    }
    assertThat(NetworkFile.load(one).weights()).isEqualTo(NetworkFile.load(two).weights());
    assertThat(Called.with("train", "--data", data, "--model", one, "--steps", 1, "--out", two).code()).isZero();
    assertThat(NetworkFile.load(one).weights()).isNotEqualTo(NetworkFile.load(two).weights());
    assertThat(NetworkFile.load(two).card().steps()).isEqualTo(1);
  }

  @Test
  void digitsAreFramedForALargerNetworkAndOthersAreRefused() throws IOException {
    Path file = folder.resolve("net.zip");
    Called framed = Called.with("train", "--data", data, "--model", "course-32", "--steps", 1, "--out", file);
    assertThat(framed.code()).as(framed.err()).isZero();
    assertThat(NetworkFile.load(file).weights().spec().output().size()).isEqualTo(5);
    NetworkSpec colour = NetworkSpec.of("colour", Shape.of(3, 8, 8), new Flatten(), Dense.of(10), new Softmax());
    try (Network network = Network.create(colour, 1)) {
      NetworkFile.save(file, network.weights(), new RunCard("", 1, null, 0, Double.NaN, "test"));
    }
    Called refused = Called.with("train", "--data", data, "--model", file);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.complaints().getFirst())
        .startsWith("The network colour takes 8×8×3 and tells 10 classes apart");
  }

  @Test
  void aNumberThatIsNoneStopsItWithOne() {
    Called called = Called.with("train", "--data", data, "--model", "mlp", "--optimizer", "sgd", "--learning-rate",
        "1e30", "--epochs", 20);
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.complaints().getLast()).startsWith("Training stopped in step ").contains("smaller learning rate");
    assertThat(called.err()).doesNotContain("\tat ");
  }

  /** Digits as MNIST's own files. */
  static void write(Path folder, Digits digits, String name) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + digits.size() * 784);
    images.putInt(0x0803).putInt(digits.size()).putInt(28).putInt(28);
    ByteBuffer labels = ByteBuffer.allocate(8 + digits.size());
    labels.putInt(0x0801).putInt(digits.size());
    for (int i = 0; i < digits.size(); i++) {
      for (float value : digits.input(i)) {
        images.put((byte) Math.round(value * 255));
      }
      labels.put((byte) digits.label(i));
    }
    Files.write(folder.resolve(name + "-images-idx3-ubyte"), images.array());
    Files.write(folder.resolve(name + "-labels-idx1-ubyte"), labels.array());
  }
}
