package app.glassnet.cli;

import app.glassnet.ui.text.Texts;
import java.util.ResourceBundle;

/** The words of the command line. */
final class CliTexts {
  private CliTexts() {}

  static String get(String key, Object... args) {
    return Texts.of("cli").get(key, args);
  }

  /** The same words as picocli wants them, for its usage texts. */
  static ResourceBundle bundle() {
    return ResourceBundle.getBundle("i18n.cli", Texts.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
