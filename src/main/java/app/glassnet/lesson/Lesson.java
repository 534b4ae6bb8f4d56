package app.glassnet.lesson;

import java.util.Locale;
import java.util.Map;

/**
 * One slide of the course, and the saved state of a room that it is taught from.
 *
 * @param part {@code vision} or {@code sequences}: the half of the course
 * @param slide the slide's title, by language
 * @param look one sentence, what to look at or to try, by language
 * @param state the state's file below {@code samples/lessons}
 */
public record Lesson(String part, Map<String, String> slide, Map<String, String> look, String state) {
  public Lesson {
    slide = Map.copyOf(slide);
    look = Map.copyOf(look);
    if (!state.matches("[a-z0-9-]+\\.json")) {
      throw new IllegalArgumentException("a state's file is named in lower case and ends in .json, got " + state);
    }
  }

  /** The slide's title; in English where the language has none. */
  public String slide(Locale language) {
    return in(slide, language);
  }

  /** What to look at; in English where the language has nothing. */
  public String look(Locale language) {
    return in(look, language);
  }

  private static String in(Map<String, String> words, Locale language) {
    return words.getOrDefault(language.getLanguage(), words.getOrDefault("en", ""));
  }
}
