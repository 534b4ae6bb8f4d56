package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter written = new StringWriter();

  @Test
  void aLogGetsALineEveryTenth() {
    Progress progress = new Progress(new PrintWriter(written), false);
    for (int i = 0; i <= 1000; i++) {
      progress.show(i / 1000.0, "step " + i);
    }
    progress.clear();
    assertThat(written.toString().lines()).hasSize(11).first().isEqualTo("  0 %  step 0");
    assertThat(written.toString().lines()).last().isEqualTo("100 %  step 1000");
    assertThat(written.toString()).doesNotContain("\r").doesNotContain("█");
  }

  @Test
  void aTerminalGetsOneLineThatIsTakenAwayAtTheEnd() {
    Progress progress = new Progress(new PrintWriter(written), true);
    progress.show(0, "step 0, a long first text");
    for (int i = 1; i < 1000; i++) {
      progress.show(i / 1000.0, "step " + i);
    }
    progress.show(1, "done");
    progress.line("saved");
    String text = written.toString();
    assertThat(text.lines().filter(line -> !line.isEmpty())).isNotEmpty();
    assertThat(text).startsWith("\r░░░").contains("\r████████████████ 100 %  done").endsWith("\rsaved\n");
    // A shorter text leaves nothing of a longer one behind it.
    String[] drawn = text.split("\r");
    assertThat(drawn[2].length()).isGreaterThanOrEqualTo(drawn[1].length());
    assertThat(drawn[drawn.length - 2]).isBlank();
  }

  @Test
  void shareMayBeAnything() {
    Progress progress = new Progress(new PrintWriter(written), false);
    progress.show(-1, "before");
    progress.show(7, "after");
    assertThat(written.toString().lines()).containsExactly("  0 %  before", "100 %  after");
  }
}
