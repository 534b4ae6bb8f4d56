package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.Saved;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceCommandsTest {
  @TempDir
  private Path folder;

  /** A wave of length 8 with a slow drift, and a gap. */
  private Path waves() throws IOException {
    StringBuilder csv = new StringBuilder("day,level,other\n");
    for (int i = 0; i < 120; i++) {
      csv.append("%04d-01-01,%s,1%n".formatted(1900 + i,
          i == 50 ? "" : "%.3f".formatted(100 + 10 * Math.sin(Math.PI * i / 4) + 0.01 * i).replace(',', '.')));
    }
    return Files.writeString(folder.resolve("waves.csv"), csv);
  }

  @Test
  void aSeriesIsForecastAndComparedWithWhatNeedsNoLearning() throws IOException {
    Path file = folder.resolve("net.zip");
    Called called = Called.with("train", "--data", "csv:" + waves(), "--target", "level", "--lookback", 8, "--horizon",
        2, "--model", "gru", "--units", 12, "--epochs", 60, "--learning-rate", 0.01, "--missing", "fill", "--json",
        "--out", file);
    assertThat(called.code()).as(called.err()).isZero();
    List<String> lines = called.out().lines().toList();
    JsonNode last = new ObjectMapper().readTree(lines.getLast());
    assertThat(lines).hasSize(61);
    assertThat(last.get("heldOut").asInt()).isEqualTo(24);
    assertThat(last.get("season").asInt()).isEqualTo(8);
    assertThat(last.get("persistence").asDouble()).isGreaterThan(5);
    assertThat(last.get("seasonalPersistence").asDouble()).isBetween(0.05, 0.11);
    assertThat(last.get("mae").asDouble()).as("in the unit of the file").isBetween(0.0, 3.0);
    assertThat(new ObjectMapper().readTree(lines.getFirst()).get("error").asDouble()).isPositive();
    Called again = Called.with("train", "--data", "csv:" + waves(), "--target", "level", "--lookback", 8, "--horizon", 2,
        "--model", file, "--steps", 1, "--missing", "fill");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out().lines()).hasSize(3).anyMatch(line -> line.startsWith("persistence: "))
        .anyMatch(line -> line.startsWith("seasonal persistence, season 8: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lstm", "rnn", "dense", "cnn1d"})
  void everyModelTrains(String model) throws IOException {
    Called called = Called.with("train", "--data", "csv:" + waves(), "--target", "other", "--model", model, "--units", 3,
        "--epochs", 1);
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out()).contains(model + ": mean absolute error ").contains("no season found");
  }

  @Test
  void aTextIsLearnedSavedWithItsAlphabetAndWrittenOn() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), "abcabd".repeat(300));
    Path file = folder.resolve("net.zip");
    Called called = Called.with("train", "--data", "text:" + text, "--model", "lstm", "--units", 12, "--window", 12,
        "--epochs", 30, "--learning-rate", 0.02, "--batch", 16, "--stateful", "--out", file);
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out()).startsWith("held-out loss 0.").contains("perplexity 1.");
    Saved saved = NetworkFile.load(file);
    assertThat(saved.card().alphabet()).isEqualTo("abcd");
    Called sample = Called.with("sample", "--network", file, "--seed-text", "abcab", "--length", 13, "--temperature", 0);
    assertThat(sample.code()).as(sample.err()).isZero();
    assertThat(sample.out().strip()).isEqualTo("abcabdabcabdabcabd");
    Called one = Called.with("sample", "--network", file, "--seed-text", "a", "--length", 40, "--temperature", 3);
    Called two = Called.with("sample", "--network", file, "--seed-text", "a", "--length", 40, "--temperature", 3);
    assertThat(one.out()).isEqualTo(two.out()).hasSize(42);
    assertThat(Called.with("sample", "--network", file, "--seed-text", "a", "--length", 40, "--temperature", 3, "--seed",
        2).out()).isNotEqualTo(one.out());
    Called on = Called.with("train", "--data", "text:" + text, "--model", file, "--steps", 1, "--json");
    assertThat(on.code()).as(on.err()).isZero();
    assertThat(new ObjectMapper().readTree(on.out().lines().toList().getLast()).get("perplexity").asDouble()).isLessThan(2);
    refused(1, "holds the symbol \"x\"", "sample", "--network", file, "--seed-text", "axe");
  }

  @Test
  void everyMistakeGetsOneSentence() throws IOException {
    Path csv = waves();
    Path text = Files.writeString(folder.resolve("t.txt"), "short");
    refused(2, "several columns", "train", "--data", "csv:" + csv, "--model", "lstm");
    refused(1, "has no column depth. Columns of numbers: level, other.", "train", "--data", "csv:" + csv, "--target",
        "depth", "--model", "lstm");
    refused(1, "the first in line 52", "train", "--data", "csv:" + csv, "--target", "level", "--model", "lstm");
    refused(1, "too few", "train", "--data", "csv:" + csv, "--target", "other", "--model", "lstm", "--lookback", 100);
    refused(2, "1 or more", "train", "--data", "csv:" + csv, "--target", "other", "--model", "lstm", "--horizon", 0);
    refused(2, "Networks: lstm, gru, rnn, dense, cnn1d", "train", "--data", "csv:" + csv, "--target", "other", "--model",
        "transformer");
    refused(1, "There is no file", "train", "--data", "csv:" + folder.resolve("none.csv"), "--model", "lstm");
    refused(1, "too few for windows of 50", "train", "--data", "text:" + text, "--model", "gru");
    refused(2, "Networks: lstm, gru, rnn.", "train", "--data", "text:" + text, "--model", "dense");
    refused(2, "--temperature", "sample", "--network", csv, "--seed-text", "a", "--temperature", -1);
    refused(2, "--length", "sample", "--network", csv, "--seed-text", "a", "--length", 0);
    refused(2, "--network is missing", "sample", "--seed-text", "a");
  }

  private static void refused(int code, String part, Object... args) {
    Called called = Called.with(args);
    assertThat(called.err()).contains(part).doesNotContain("\tat ");
    assertThat(called.code()).as(called.err()).isEqualTo(code);
    assertThat(called.complaints().size()).isLessThanOrEqualTo(2);
  }
}
