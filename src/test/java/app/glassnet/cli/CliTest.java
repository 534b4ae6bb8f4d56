package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  @TempDir
  private Path folder;

  private Locale before;

  @BeforeEach
  void speakEnglish() {
    before = Texts.locale();
    Texts.useLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Texts.useLocale(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "train", "render", "check", "bench"})
  void everyCommandHelps(String command) {
    for (String option : new String[] {"--help", "-h"}) {
      Called called = Called.with(command, option);
      assertThat(called.code()).isZero();
      assertThat(called.err()).isEmpty();
      assertThat(called.out()).startsWith("Usage: glassnet " + command).contains("Options:").contains("--verbose");
    }
    Texts.useLocale(Locale.of("nl"));
    assertThat(Called.with(command, "--help").out()).startsWith("Gebruik: glassnet " + command).contains("Opties:");
  }

  @Test
  void theHelpNamesEveryCommandAndSaysSomethingOfEveryOption() {
    assertThat(Called.with("--help").out()).contains("demo", "train", "render", "check", "bench", "ends with 0");
    Cli.commands(opening -> {}).getSubcommands().forEach((name, command) -> {
      assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
      assertThat(command.getCommandSpec().args()).as(name).allSatisfy(
          argument -> assertThat(argument.description()).as(argument.toString()).isNotEmpty());
    });
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(Called.with("--version").out()).matches("Glassnet \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(Java \\d+\\)\\R");
  }

  @Test
  void wrongUseEndsWithTwoAndOneSentence() {
    wrong("There is no option --nope.", "check", "--nope");
    wrong("There is nothing to do with \"paint\".", "paint");
    wrong("There is no room cellar. Rooms: ", "--room", "cellar");
    wrong("--model is missing.", "train");
    wrong("x is not something --epochs takes; it takes N.", "train", "--model", "w1", "--epochs", "x");
    wrong("Give --epochs or --steps, not both.", "train", "--model", "w1", "--epochs", "1", "--steps", "1");
    wrong("--epochs, --steps, --batch and --units are whole numbers, 1 or more.", "train", "--model", "w1", "--batch", "0");
    wrong("There is neither a network called w0", "train", "--model", "w0");
    wrong("These settings do not work: learning rate", "train", "--model", "w1", "--learning-rate", "-1");
    wrong("There is no workload W0. Workloads: W1", "bench", "W0");
    wrong("There is no room cellar. Rooms: ", "render", "cellar");
    wrong("Which room? Rooms: ", "render");
    wrong("neon is not something --theme takes; it takes light|dark.", "render", "digits", "--theme", "neon");
    wrong("--seconds is a whole number, 0 or more.", "demo", "--seconds", "-1");
  }

  private static void wrong(String sentence, Object... args) {
    Called called = Called.with(args);
    assertThat(called.complaints()).hasSize(2);
    assertThat(called.complaints().getFirst()).startsWith(sentence);
    assertThat(called.complaints().getLast()).startsWith("Try: glassnet").endsWith(" --help");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
  }

  @Test
  void aFileNeedsAWindow() {
    Called called = Called.with(folder.resolve("lesson.glassnet"));
    assertThat(called.err()).startsWith("There is no display to open a window on.").contains("render ROOM --state");
    assertThat(called.code()).isEqualTo(1);
  }

  @Test
  void failureEndsWithOneAndASentence() throws IOException {
    Path nothing = folder.resolve("nothing");
    failed("nothing", "check", "--cases", nothing);
    failed(folder.toString(), "check", "--cases", Files.createDirectory(folder.resolve("empty")));
    failed("holds no file train-images-idx3-ubyte", "train", "--model", "w1", "--data", folder);
    Path damaged = Files.writeString(folder.resolve("damaged.zip"), "not a zip");
    failed("damaged.zip", "train", "--model", damaged);
    failed("There is no folder", "train", "--model", "w1", "--steps", "1", "--out", nothing.resolve("a/b.zip"));
    failed("cannot be made", "demo", "--out", damaged);
    failed("stops making sense", "render", "digits", "--state", damaged);
    failed("nothing", "render", "digits", "--state", nothing);
    Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0});
    Files.write(folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0});
    failed("ends before all its values are there", "train", "--model", "w1", "--data", folder);
  }

  private static void failed(String part, Object... args) {
    Called called = Called.with(args);
    assertThat(called.err()).contains(part).doesNotContain("\tat ").doesNotContain("Exception")
        .doesNotContain("should not have happened");
    assertThat(called.complaints()).hasSize(1);
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
  }

  @Test
  void everyPartSpeaksTheLanguageChosen() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.zip"), "not a zip");
    Texts.useLocale(Locale.of("nl"));
    assertThat(Called.with("train", "--model", "w0").err()).startsWith("Er is geen netwerk");
    assertThat(Called.with("train", "--model", "w1", "--data", folder).err()).contains("staat geen bestand");
    assertThat(Called.with("train", "--model", damaged).err()).contains("is geen netwerk dat");
  }

  @Test
  void aDamagedCaseIsAMiss() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"kind\": \"layer\", ");
    Called called = Called.with("check", "--cases", folder);
    assertThat(called.code()).isEqualTo(1);
    assertThat(called.out().lines()).singleElement().asString().contains("broken").doesNotContain("\tat ");
    assertThat(called.err()).contains("0 of 1 cases");
  }

  @Test
  void theShippedCasesAreMet() {
    Called called = Called.with("check");
    assertThat(called.code()).as(called.out()).isZero();
    assertThat(called.out().lines()).hasSizeGreaterThan(15).allMatch(line -> line.matches("ok +\\S+ +\\d\\.\\d\\de-\\d\\d"));
    assertThat(called.complaints()).singleElement().asString().matches("(\\d+) of \\1 cases within tolerance\\.");
  }
}
