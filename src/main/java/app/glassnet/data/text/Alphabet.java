package app.glassnet.data.text;

import java.util.Arrays;

/**
 * A tokeniser for characters: each symbol that occurs has a number, in the order of their code points. Text is taken as
 * Unicode code points, so no symbol is cut in two.
 *
 * @param symbols every symbol once, in order
 */
public record Alphabet(String symbols) {
  /** Texts with more different symbols than this are not read character by character. */
  public static final int MOST = 1000;

  /**
   * @throws IllegalArgumentException when it is empty, too large, out of order, or holds a symbol twice
   */
  public Alphabet {
    int[] points = symbols.codePoints().toArray();
    if (points.length == 0 || points.length > MOST) {
      throw new IllegalArgumentException("an alphabet has 1 to %d symbols, got %d".formatted(MOST, points.length));
    }
    for (int i = 1; i < points.length; i++) {
      if (points[i] <= points[i - 1]) {
        throw new IllegalArgumentException("the symbols of an alphabet are in order, each once");
      }
    }
  }

  /** The symbols a text uses. */
  public static Alphabet of(String text) {
    return new Alphabet(text.codePoints().sorted().distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
  }

  /** How many symbols. */
  public int size() {
    return symbols.codePointCount(0, symbols.length());
  }

  /** The symbol of a number. */
  public String symbol(int token) {
    return Character.toString(symbols.codePointAt(symbols.offsetByCodePoints(0, token)));
  }

  /**
   * The numbers of a text.
   *
   * @throws IllegalArgumentException naming the first symbol that is not in the alphabet
   */
  public int[] encode(String text) {
    int[] points = symbols.codePoints().toArray();
    return text.codePoints().map(point -> {
      int at = Arrays.binarySearch(points, point);
      if (at < 0) {
        throw new IllegalArgumentException(Character.toString(point));
      }
      return at;
    }).toArray();
  }

  /** The text of numbers. */
  public String decode(int... tokens) {
    StringBuilder text = new StringBuilder();
    int[] points = symbols.codePoints().toArray();
    for (int token : tokens) {
      text.appendCodePoint(points[token]);
    }
    return text.toString();
  }
}
