package app.glassnet.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one domain ("shell", "digits", …) in the language chosen. A bundle is {@code i18n/<domain>_<language>
 * .properties} in UTF-8; patterns are those of {@link MessageFormat}, so a single quote is written twice.
 */
public final class Texts {
  /** The languages that ship; the first is used where a language or a key is missing. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("nl"));

  private static volatile Locale locale = closest(Locale.getDefault(Locale.Category.DISPLAY));

  private final ResourceBundle bundle;
  private final ResourceBundle fallback;
  private final String domain;

  private Texts(String domain, Locale language) {
    this.domain = domain;
    this.fallback = load(domain, LANGUAGES.getFirst());
    this.bundle = language.equals(LANGUAGES.getFirst()) ? fallback : loadOr(domain, language, fallback);
  }

  /** The domain's words in the language now chosen. */
  public static Texts of(String domain) {
    return of(domain, locale);
  }

  /** The domain's words in a given language, English where it has none. */
  public static Texts of(String domain, Locale language) {
    return new Texts(domain, closest(language));
  }

  /** The language now chosen: one of {@link #LANGUAGES}. */
  public static Locale locale() {
    return locale;
  }

  /** Chooses the language of every {@code Texts} made from now on; what is on the screen must be made again. */
  public static void useLocale(Locale wanted) {
    locale = closest(wanted);
    // What lies below the interface (data, files) has sentences too, and asks the machine which language is spoken.
    Locale.setDefault(Locale.Category.DISPLAY, locale);
  }

  /**
   * The text for a key, its placeholders filled. Numbers belong in already formatted, by {@link Numbers}. A key that no
   * bundle has comes back between angle quotes, so that it is seen rather than crashing a lesson.
   */
  public String get(String key, Object... arguments) {
    String pattern = pattern(key);
    if (pattern == null) {
      return "‹" + domain + ":" + key + "›";
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  public boolean has(String key) {
    return pattern(key) != null;
  }

  private String pattern(String key) {
    if (bundle.containsKey(key)) {
      return bundle.getString(key);
    }
    return fallback.containsKey(key) ? fallback.getString(key) : null;
  }

  private static Locale closest(Locale wanted) {
    return LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  private static ResourceBundle load(String domain, Locale language) {
    return ResourceBundle.getBundle("i18n." + domain, language, Texts.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static ResourceBundle loadOr(String domain, Locale language, ResourceBundle otherwise) {
    try {
      return load(domain, language);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }
}
