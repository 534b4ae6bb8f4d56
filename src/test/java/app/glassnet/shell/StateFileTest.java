package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.ui.room.RoomState;
import app.glassnet.ui.text.Texts;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFileTest {
  private static final RoomState STATE =
      new RoomState("digits", 3, JsonNodeFactory.instance.objectNode().put("learningRate", 0.001));

  @TempDir
  private Path folder;
  private Locale before;

  @BeforeEach
  void english() {
    before = Texts.locale();
    Texts.useLocale(Locale.ENGLISH);
  }

  @AfterEach
  void asItWas() {
    Texts.useLocale(before);
  }

  @Test
  void whatIsSavedIsRead() throws Exception {
    Path file = folder.resolve("state.json");
    StateFile.save(file, STATE);
    assertThat(StateFile.load(file)).isEqualTo(STATE);
    StateFile.save(file, STATE);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Path other = Files.writeString(folder.resolve("other"), "");
      assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"glassnet\": 1, \"room\": |line",
      "{}|not a saved state", "[1]|not a saved state", "|not a saved state", "hello|line",
      "{\"glassnet\":2,\"room\":\"x\",\"version\":1,\"value\":{}}|newer",
      "{\"glassnet\":1,\"room\":7,\"version\":1,\"value\":{}}|not a saved state"})
  void aDamagedFileIsRefusedInOneSentence(String content, String why) throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(file, content == null ? "" : content);
    assertThatThrownBy(() -> StateFile.load(file)).isInstanceOf(StateFile.Refused.class)
        .hasMessageContaining("bad.json").hasMessageContaining(why);
  }

  @Test
  void aHugeOrMissingFileIsRefused() throws IOException {
    Path file = folder.resolve("huge.json");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(StateFile.LARGEST + 1);
    }
    assertThatThrownBy(() -> StateFile.load(file)).hasMessageContaining("larger than 16 MB");
    assertThatThrownBy(() -> StateFile.load(folder.resolve("none.json"))).hasMessageContaining("no file");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("kept.txt");
    Files.writeString(file, "old");
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(1);
      throw new IOException("disk full");
    })).hasMessage("disk full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
