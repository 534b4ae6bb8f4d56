package app.glassnet.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.reference.CaseResult.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCasesTest {
  @TestFactory
  Stream<DynamicTest> everyShippedCaseIsWithinTolerance() throws IOException {
    List<CaseResult> results = ReferenceCases.runShipped(_ -> { });
    assertThat(results).hasSizeGreaterThanOrEqualTo(22);
    return results.stream().map(r -> DynamicTest.dynamicTest(r.name(), () -> {
      assertThat(r.ok()).as(r.toString()).isTrue();
      assertThat(r.largestError()).isLessThanOrEqualTo(r.tolerance());
    }));
  }

  @Test
  void theIndexNamesEveryShippedFile() throws Exception {
    Path folder = Path.of(ReferenceCases.class.getResource("/reference/index.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Files.readAllLines(folder.resolve("index.txt"))).containsExactlyElementsOf(files
          .map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")).sorted().toList());
    }
  }

  @Test
  void runsAFolderInOrderAndReportsEachCaseAsItComes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.json"), "{\"kind\": \"dance\"}");
    Files.writeString(folder.resolve("a.json"), shipped("dense"));
    Files.writeString(folder.resolve("readme.txt"), "no case");
    List<CaseResult> seen = new ArrayList<>();
    assertThat(ReferenceCases.run(folder, seen::add)).isEqualTo(seen);
    assertThat(seen).extracting(CaseResult::name).containsExactly("a", "b");
    assertThat(seen).extracting(CaseResult::outcome).containsExactly(Outcome.OK, Outcome.UNSUPPORTED);
    assertThat(seen.get(1).message()).contains("dance");
  }

  @Test
  void aFolderWithoutCasesIsAnError(@TempDir Path folder) {
    assertThatThrownBy(() -> ReferenceCases.run(folder, _ -> { })).isInstanceOf(IOException.class)
        .hasMessageContaining("no reference cases");
  }

  @Test
  void aWrongNumberIsAMissThatSaysWhere() throws IOException {
    String json = shipped("optimizer_sgd")
        .replaceFirst("(\"expect\": \\[\\{\"shape\": \\[7\\], \"data\": \\[)[^,]*", "$1 9.5");
    CaseResult result = ReferenceCase.run("wrong", json);
    assertThat(result.outcome()).isEqualTo(Outcome.MISS);
    assertThat(result.largestError()).isGreaterThan(0.5);
    assertThat(result.message()).contains("step 1[0]").contains("want 9.5");
  }

  @Test
  void damagedCasesSayWhatIsWrong() throws IOException {
    String dense = shipped("dense");
    assertMiss(dense.substring(0, dense.length() / 2), "damaged case:", "line 1");
    assertMiss(dense.replace("\"units\": 5", "\"units\": 6"),
        "parameter \"w\" has shape [6, 5], the layer needs [6, 6]");
    assertMiss(dense.replaceFirst("\"data\": \\[[^,]*,", "\"data\": ["), "numbers, its shape");
    assertMiss(dense.replaceFirst("\"data\": \\[[^,]*,", "\"data\": [\"x\","), "which is no number");
    assertMiss("{\"kind\": \"layer\", \"layer\": {\"type\": \"relu\"}}", "array \"x\" needs \"shape\" and \"data\"");
    assertMiss("{\"kind\": \"layer\", \"layer\": {\"type\": \"relu\"}, \"inputs\": "
        + "{\"x\": {\"shape\": [1, 1], \"data\": [1]}}}", "expects nothing");
  }

  private static void assertMiss(String json, String... parts) {
    CaseResult result = ReferenceCase.run("damaged", json);
    assertThat(result.outcome()).isEqualTo(Outcome.MISS);
    assertThat(result.message()).contains(parts);
    assertThat(result.largestError()).isNaN();
  }

  @Test
  void otherShapesAndValuesOfTheSameFormatRun() {
    CaseResult result = ReferenceCase.run("own", """
        {"kind": "layer", "layer": {"type": "conv2d", "filters": 1, "kernel": [1, 2], "stride": [1, 1],
         "padding": [0, 0, 1, 0], "dilation": [1, 1]},
         "inputs": {"x": {"shape": [1, 1, 1, 3], "data": [1, 2, 3]}},
         "params": {"w": {"shape": [1, 1, 1, 2], "data": [10, 1]}, "b": {"shape": [1], "data": [0.5]}},
         "dy": {"shape": [1, 1, 1, 3], "data": [1, 0, 2]},
         "expect": {"y": {"shape": [1, 1, 1, 3], "data": [1.5, 12.5, 23.5]}},
         "expect_grads": {"x": {"shape": [1, 1, 1, 3], "data": [1, 20, 2]},
          "w": {"shape": [1, 1, 1, 2], "data": [4, 7]}, "b": {"shape": [1], "data": [3]}}}
        """);
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.OK);
  }

  @Test
  void otherLossesOfTheSameFormatRun() {
    CaseResult result = ReferenceCase.run("own", """
        {"kind": "loss", "loss": "huber", "delta": 2, "prediction": {"shape": [1, 2, 1], "data": [1, 8]},
         "target": {"shape": [1, 2, 1], "data": [2, 3]}, "expect": 4.25,
         "expect_grad": {"shape": [1, 2, 1], "data": [-0.5, 1]}}
        """);
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.OK);
  }

  @Test
  void aBiasMayBeMissingWhereTheLayerDoesWithout() {
    String json = """
        {"kind": "layer", "layer": {"type": "dense", "units": 1, "use_bias": %s},
         "inputs": {"x": {"shape": [1, 2, 1, 2], "data": [1, 2, 3, 4]}},
         "params": {"w": {"shape": [2, 1], "data": [10, 1]}},
         "expect": {"y": {"shape": [1, 2, 1, 1], "data": [12, 34]}}}
        """;
    assertThat(ReferenceCase.run("own", json.formatted("false")).outcome()).isEqualTo(Outcome.OK);
    assertMiss(json.formatted("true"), "array \"b\"");
  }

  @Test
  void aLossMayHaveNoBatchAxis() {
    CaseResult result = ReferenceCase.run("own", """
        {"kind": "loss", "loss": "mean_squared_error", "prediction": {"shape": [2], "data": [1, 8]},
         "target": {"shape": [2], "data": [2, 3]}, "expect": 13, "expect_grad": {"shape": [2], "data": [-1, 5]}}
        """);
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.OK);
  }

  @Test
  void runningStatisticsOfABatchNormAreReadAndCompared() {
    String json = """
        {"kind": "layer", "layer": {"type": "batchnorm", "epsilon": 0.5, "momentum": 0.75, "training": %s},
         "inputs": {"x": {"shape": [2, 1], "data": [1, 3]}},
         "params": {"gamma": {"shape": [1], "data": [2]}, "beta": {"shape": [1], "data": [5]},
          "running_mean": {"shape": [1], "data": [1]}, "running_var": {"shape": [1], "data": [3.5]}},
         "expect": {"y": {"shape": [2, 1], "data": [%s]}, "running_mean": {"shape": [1], "data": [%s]}}}
        """;
    double root = 2 / Math.sqrt(1.5);
    for (String one : new String[] {json.formatted("false", "5, 7", "1"),
        json.formatted("true", 5 - root + ", " + (5 + root), "1.25")}) {
      CaseResult result = ReferenceCase.run("norm", one);
      assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.OK);
    }
    assertThat(ReferenceCase.run("norm", json.formatted("false", "5, 7", "2")).outcome()).isEqualTo(Outcome.MISS);
  }

  @Test
  void layersAndLossesNotBuiltYetAreUnsupported() {
    for (String json : new String[] {
        "{\"kind\": \"layer\", \"layer\": {\"type\": \"capsule\", \"units\": 3}}",
        "{\"kind\": \"loss\", \"loss\": \"hinge\"}",
        "{\"kind\": \"optimizer\", \"optimizer\": {\"type\": \"adagrad\"}}"}) {
      assertThat(ReferenceCase.run("new", json).outcome()).as(json).isEqualTo(Outcome.UNSUPPORTED);
    }
  }

  private static String shipped(String name) throws IOException {
    try (var in = ReferenceCases.class.getResourceAsStream("/reference/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
