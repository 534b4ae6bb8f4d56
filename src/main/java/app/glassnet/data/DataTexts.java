package app.glassnet.data;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of this package, from {@code i18n/data_en} or {@code i18n/data_nl}; English for every other language.
 */
final class DataTexts {
  private DataTexts() {}

  static String get(String key, Object... args) {
    String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
    Locale locale = language.equals("nl") ? Locale.of("nl") : Locale.ENGLISH;
    String pattern = ResourceBundle.getBundle("i18n.data", locale).getString(key);
    return new MessageFormat(pattern, locale).format(args);
  }
}
