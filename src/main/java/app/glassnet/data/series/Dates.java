package app.glassnet.data.series;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out how the dates of a column are written. */
final class Dates {
  private static final List<String> PATTERNS = List.of("uuuu-MM-dd", "uuuu-MM", "uuuu/MM/dd", "dd-MM-uuuu", "dd/MM/uuuu",
      "MM/dd/uuuu", "dd.MM.uuuu", "uuuu-MM-dd HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss", "uuuuMMdd",
      "uuuu");
  private static final Map<String, DateTimeFormatter> FORMATTERS =
      PATTERNS.stream().collect(Collectors.toMap(p -> p, Dates::formatter));

  private Dates() {}

  /**
   * The first pattern that all of them follow, or empty. Plain numbers, as 1949 or 19580329, are dates in a first column
   * alone, and there only when they grow.
   */
  static String pattern(List<String> column, boolean first) {
    for (String pattern : PATTERNS) {
      boolean plain = pattern.equals("uuuu") || pattern.equals("uuuuMMdd");
      if (!column.isEmpty() && (first || !plain) && column.stream().allMatch(field -> follows(field, pattern))
          && (!plain || firstGoingBack(column, pattern) < 0)) {
        return pattern;
      }
    }
    return "";
  }

  private static boolean follows(String field, String pattern) {
    int quotes = pattern.contains("'") ? 2 : 0;
    if (field.length() != pattern.length() - quotes || !Character.isDigit(field.charAt(0))) {
      return false;
    }
    try {
      parse(field, pattern);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder().appendPattern(pattern).parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
        .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1).parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  private static LocalDateTime parse(String field, String pattern) {
    return LocalDateTime.parse(field, FORMATTERS.get(pattern));
  }

  /** The first row whose date is not after the one before it, or −1. */
  static int firstGoingBack(List<String> column, String pattern) {
    LocalDateTime last = null;
    for (int row = 0; row < column.size(); row++) {
      LocalDateTime date = parse(column.get(row), pattern);
      if (last != null && !date.isAfter(last)) {
        return row;
      }
      last = date;
    }
    return -1;
  }
}
