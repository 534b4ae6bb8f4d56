package app.glassnet.engine.file;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A network file that cannot be used. The message is one sentence or two for the person who chose it, in the program's
 * language: what is wrong, where, and what to do.
 */
public class NetworkFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The message of this key in the bundle {@code i18n/file}, filled in. */
  NetworkFileException(String key, Object... arguments) {
    super(text(key, arguments));
  }

  /** The same, keeping the fault that showed it. */
  NetworkFileException(Throwable cause, String key, Object... arguments) {
    super(text(key, arguments), cause);
  }

  static String text(String key, Object... arguments) {
    String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
    Locale locale = language.equals("nl") ? Locale.of("nl") : Locale.ENGLISH;
    String pattern = ResourceBundle.getBundle("i18n.file", locale).getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }
}
