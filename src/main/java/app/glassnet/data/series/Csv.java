package app.glassnet.data.series;

import app.glassnet.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads series from CSV files, whoever wrote them: finds out the delimiter, the header, the decimal sign and the column
 * of dates, and says in which line something is wrong. Quoted fields as in RFC 4180, within one line. Columns of words
 * are left out.
 */
public final class Csv {
  /** Larger files are not read: about a million lines. */
  public static final int MOST_BYTES = 32 << 20;
  private static final int MOST_COLUMNS = 1000;
  private static final int LOOK_AT = 50;
  private static final char[] DELIMITERS = {';', '\t', ',', '|'};
  private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-", ".");
  private static final Pattern POINT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern COMMA = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?([eE][+-]?\\d+)?");

  private final String name;
  private final List<String[]> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private boolean comma;

  private Csv(String name) {
    this.name = name;
  }

  /**
   * Reads a file to its end; UTF-8, or else Latin-1.
   *
   * @param in stays open
   * @param name what to call the file in a message
   * @throws DataException when it is too large, no table, or holds something else than a number where one belongs
   */
  public static CsvTable read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new DataException("csv.large", name, MOST_BYTES >> 20);
    }
    return new Csv(name).parse(text(bytes));
  }

  /** UTF-8, or else Latin-1, without a byte order mark. */
  static String text(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private CsvTable parse(String text) throws DataException {
    if (text.indexOf('\0') >= 0) {
      throw new DataException("csv.binary", name);
    }
    List<String> all = text.lines().toList();
    char delimiter = delimiter(all.stream().filter(line -> !line.isBlank()).limit(LOOK_AT).toList());
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        String[] fields = fields(all.get(i), delimiter, i + 1);
        if (!rows.isEmpty() && fields.length != rows.getFirst().length) {
          throw new DataException("csv.fields", name, i + 1, fields.length, rows.getFirst().length);
        }
        rows.add(fields);
        lines.add(i + 1);
      }
    }
    if (rows.isEmpty() || rows.getFirst().length > MOST_COLUMNS) {
      throw new DataException(rows.isEmpty() ? "csv.empty" : "csv.wide", name, MOST_COLUMNS);
    }
    comma = delimiter != ',' && usesComma();
    return table(delimiter);
  }

  /** The one that cuts the most lines into the same number of fields, two at least; of equals the first. */
  private char delimiter(List<String> lines) throws DataException {
    char best = ',';
    int most = 0;
    for (char candidate : DELIMITERS) {
      int width = lines.isEmpty() ? 0 : fields(lines.getLast(), candidate, 0).length;
      int agree = 0;
      for (String line : lines) {
        agree += width > 1 && fields(line, candidate, 0).length == width ? 1 : 0;
      }
      if (agree > most) {
        most = agree;
        best = candidate;
      }
    }
    return best;
  }

  /** @param number of the line for a message; 0 when it is only tried */
  private String[] fields(String line, char delimiter, int number) throws DataException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"' && (quoted || field.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted && number > 0) {
      throw new DataException("csv.quote", name, number);
    }
    fields.add(field.toString().strip());
    return fields.toArray(String[]::new);
  }

  private boolean usesComma() {
    int commas = 0;
    int points = 0;
    for (String[] row : rows) {
      for (String field : row) {
        boolean decimals = field.indexOf(',') >= 0;
        commas += decimals && COMMA.matcher(field).matches() ? 1 : 0;
        points += !decimals && field.indexOf('.') >= 0 && POINT.matcher(field).matches() ? 1 : 0;
      }
    }
    return commas > points;
  }

  private CsvTable table(char delimiter) throws DataException {
    boolean header = rows.size() > 1
        && IntStream.range(0, rows.getFirst().length).anyMatch(c -> isName(rows.getFirst()[c], c));
    String[] titles = header ? rows.getFirst() : new String[rows.getFirst().length];
    List<String[]> body = header ? rows.subList(1, rows.size()) : rows;
    int[] bodyLines = lines.subList(header ? 1 : 0, lines.size()).stream().mapToInt(Integer::intValue).toArray();
    int dates = -1;
    String pattern = "";
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (int c = 0; c < titles.length; c++) {
      String title = titles[c] == null || titles[c].isEmpty() ? "column " + (c + 1) : titles[c];
      String found = dates < 0 ? Dates.pattern(column(body, c), c == 0 && titles.length > 1) : "";
      if (!found.isEmpty()) {
        dates = c;
        pattern = found;
      } else if (holdsNumbers(body, c)) {
        if (names.contains(title)) {
          throw new DataException("csv.twice", name, title);
        }
        names.add(title);
        columns.add(numbers(body, bodyLines, c, title));
      }
    }
    if (columns.isEmpty()) {
      throw new DataException("csv.noNumbers", name);
    }
    List<String> when = dates < 0 ? List.of() : column(body, dates);
    int back = dates < 0 ? -1 : Dates.firstGoingBack(when, pattern);
    if (back >= 0) {
      throw new DataException("csv.order", name, bodyLines[back], when.get(back), when.get(back - 1));
    }
    return new CsvTable(name, new CsvForm(delimiter, header, comma, dates, pattern), names,
        columns.toArray(double[][]::new), when, bodyLines);
  }

  /** Whether the first line's field is a word, and what stands below it in this column is none. */
  private boolean isName(String field, int c) {
    boolean word = !isMissing(field) && number(field).isEmpty() && Dates.pattern(List.of(field), true).isEmpty();
    return word && rows.stream().skip(1).limit(LOOK_AT).anyMatch(row -> number(row[c]).isPresent()
        || !isMissing(row[c]) && !Dates.pattern(List.of(row[c]), true).isEmpty());
  }

  private static List<String> column(List<String[]> body, int c) {
    return body.stream().map(row -> row[c]).toList();
  }

  /** At least half of what is there are numbers; a column of words has none, or hardly any. */
  private boolean holdsNumbers(List<String[]> body, int c) {
    long there = body.stream().filter(row -> !isMissing(row[c])).count();
    long numbers = body.stream().filter(row -> number(row[c]).isPresent()).count();
    return numbers > 0 && 2 * numbers >= there;
  }

  private double[] numbers(List<String[]> body, int[] bodyLines, int c, String title) throws DataException {
    double[] values = new double[body.size()];
    for (int row = 0; row < values.length; row++) {
      String field = body.get(row)[c];
      OptionalDouble value = number(field);
      if (value.isEmpty() && !isMissing(field)) {
        String shown = field.length() > 40 ? field.substring(0, 40) + "…" : field;
        throw new DataException("csv.number", name, bodyLines[row], title, shown, comma ? "1,5" : "1.5");
      }
      values[row] = value.orElse(Double.NaN);
    }
    return values;
  }

  private static boolean isMissing(String field) {
    return NOTHING.contains(field.toLowerCase(Locale.ROOT));
  }

  private OptionalDouble number(String field) {
    if (!(comma ? COMMA : POINT).matcher(field).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(comma ? field.replace(".", "").replace(',', '.') : field);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
