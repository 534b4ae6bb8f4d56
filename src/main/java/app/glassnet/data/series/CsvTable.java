package app.glassnet.data.series;

import app.glassnet.data.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a CSV file holds: columns of numbers, NaN where there is none, and the dates beside them. Immutable.
 */
public final class CsvTable {
  private final String name;
  private final CsvForm form;
  private final List<String> names;
  private final double[][] columns;
  private final List<String> dates;
  private final int[] lines;

  CsvTable(String name, CsvForm form, List<String> names, double[][] columns, List<String> dates, int[] lines) {
    this.name = name;
    this.form = form;
    this.names = List.copyOf(names);
    this.columns = columns;
    this.dates = List.copyOf(dates);
    this.lines = lines;
  }

  /** One column that was not read but worked out, or typed. */
  public static CsvTable of(String name, String column, double[] values) {
    return new CsvTable(name, new CsvForm(',', true, false, -1, ""), List.of(column), new double[][] {values.clone()},
        List.of(), IntStream.rangeClosed(1, values.length).toArray());
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /** How the file was written. */
  public CsvForm form() {
    return form;
  }

  /** The columns of numbers, in order. */
  public List<String> names() {
    return names;
  }

  /** How many rows. */
  public int rows() {
    return lines.length;
  }

  /** The date of each row as the file has it; empty when there is no column of dates. */
  public List<String> dates() {
    return dates;
  }

  /** The line of the file a row stood in, from 1. */
  public int line(int row) {
    return lines[row];
  }

  /**
   * A column, NaN where there is no value; a copy.
   *
   * @throws DataException when there is no such column
   */
  public double[] column(String column) throws DataException {
    return columns[index(column)].clone();
  }

  /** The rows of a column without a value. */
  public int[] gaps(String column) throws DataException {
    double[] values = columns[index(column)];
    return IntStream.range(0, values.length).filter(row -> Double.isNaN(values[row])).toArray();
  }

  /** Whether values are missing in a column; false when there is no such column. */
  public boolean hasGaps(String column) {
    int at = names.indexOf(column);
    return at >= 0 && Arrays.stream(columns[at]).anyMatch(Double::isNaN);
  }

  /**
   * The same table with no gap in these columns, and these columns alone.
   *
   * @throws DataException when there is no such column, when there are gaps and they are to be refused, or when nothing
   *     is left
   */
  public CsvTable whole(List<String> wanted, Missing missing) throws DataException {
    double[][] all = new double[wanted.size()][];
    boolean[] gap = new boolean[rows()];
    for (int c = 0; c < all.length; c++) {
      all[c] = column(wanted.get(c));
      int[] gaps = gaps(wanted.get(c));
      if (gaps.length > 0 && missing == Missing.REFUSE) {
        throw new DataException("csv.gaps", name, wanted.get(c), gaps.length, lines[gaps[0]]);
      }
      if (gaps.length == rows()) {
        throw new DataException("csv.nothing", name, wanted.get(c));
      }
      for (int row : gaps) {
        gap[row] = missing == Missing.DROP;
        if (missing == Missing.FILL) {
          all[c][row] = row > 0 ? all[c][row - 1] : Arrays.stream(all[c]).filter(v -> !Double.isNaN(v)).findFirst()
              .orElseThrow();
        }
      }
    }
    int[] kept = IntStream.range(0, rows()).filter(row -> !gap[row]).toArray();
    if (kept.length == 0) {
      throw new DataException("csv.nothing", name, String.join(", ", wanted));
    }
    for (int c = 0; c < all.length; c++) {
      double[] values = all[c];
      all[c] = IntStream.of(kept).mapToDouble(row -> values[row]).toArray();
    }
    return new CsvTable(name, form, wanted, all,
        dates.isEmpty() ? dates : IntStream.of(kept).mapToObj(dates::get).toList(),
        IntStream.of(kept).map(row -> lines[row]).toArray());
  }

  private int index(String column) throws DataException {
    int at = names.indexOf(column);
    if (at < 0) {
      throw new DataException("csv.column", name, column, String.join(", ", names));
    }
    return at;
  }
}
