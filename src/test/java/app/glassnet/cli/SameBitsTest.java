package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.Main;
import app.glassnet.data.Mnist;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seed gives the same network bit for bit, in this run of the program and in another one. */
class SameBitsTest {
  @TempDir
  private Path folder;

  @Test
  void aConvolutionalNetworkIsTheSameInTwoRunsOfTheProgram() throws Exception {
    TrainCommandTest.write(folder, Mnist.train().range(0, 200), "train");
    TrainCommandTest.write(folder, Mnist.test().range(0, 20), "t10k");
    assertSame("--data", folder.toString(), "--model", "w1", "--steps", "12");
  }

  @Test
  void aRecurrentNetworkIsTheSameInTwoRunsOfTheProgram() throws Exception {
    Path text = Files.writeString(folder.resolve("text.txt"), "the network reads and writes; ".repeat(200));
    assertSame("--data", "text:" + text, "--model", "lstm", "--units", "64", "--steps", "12");
  }

  private void assertSame(String... training) throws IOException, InterruptedException {
    Path here = folder.resolve("here.zip");
    Path there = folder.resolve("there.zip");
    Called called = Called.with(line(training, "7", here).toArray());
    assertThat(called.code()).as(called.err()).isZero();
    runElsewhere(line(training, "7", there));
    assertThat(there).hasSameBinaryContentAs(here);
    runElsewhere(line(training, "8", there));
    assertThat(Files.mismatch(here, there)).as("another seed gives another network").isNotNegative();
  }

  private static List<String> line(String[] training, String seed, Path out) {
    return Stream.of(Stream.of("train"), Arrays.stream(training), Stream.of("--seed", seed, "--out", out.toString()))
        .flatMap(part -> part).toList();
  }

  private void runElsewhere(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent")).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(words);
    Path log = folder.resolve("log.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }
}
