package app.glassnet.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void speaksTheLanguageChosenAndEnglishForAllOthers() {
    assertThat(Texts.of("shell", Locale.of("nl")).get("play.last")).isEqualTo("Laatste (End)");
    assertThat(Texts.of("shell", Locale.ENGLISH).get("play.last")).isEqualTo("Last (End)");
    assertThat(Texts.of("shell", Locale.JAPANESE).get("play.last")).isEqualTo("Last (End)");
    assertThat(Texts.of("shell", Locale.of("nl", "BE")).get("play.last")).isEqualTo("Laatste (End)");
  }

  @Test
  void fillsPlaceholders() {
    assertThat(Texts.of("shell", Locale.ENGLISH).get("play.speed", "0.25")).isEqualTo("speed ×0.25");
  }

  @Test
  void aMissingKeyIsSeenRatherThanThrown() {
    assertThat(Texts.of("shell", Locale.ENGLISH).get("no.such.key")).isEqualTo("‹shell:no.such.key›");
    assertThat(Texts.of("shell", Locale.ENGLISH).has("no.such.key")).isFalse();
  }

  @Test
  void theLanguageCanBeChosen() {
    Locale before = Texts.locale();
    try {
      Texts.useLocale(Locale.of("nl"));
      assertThat(Texts.of("shell").get("notice.close")).isEqualTo("Sluiten");
      assertThat(Texts.locale().getLanguage()).isEqualTo("nl");
    } finally {
      Texts.useLocale(before);
    }
  }
}
