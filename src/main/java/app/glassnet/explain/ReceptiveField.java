package app.glassnet.explain;

/**
 * The part of an earlier picture that one cell can see: rows and columns, as it lies on the picture and as it would lie
 * if the picture had no border.
 *
 * <p>It is found by walking back layer by layer: a window of kernel k, stride s, dilation d and padding p turns outputs
 * a … b into inputs a·s − p … b·s − p + d·(k − 1). Two 3×3 convolutions see 5×5; with a 2×2 pool between them, 8×8.
 * What lies between the ends of a dilated window, or of windows further apart than they are wide, counts as seen.
 *
 * @param rows the rows it sees, clipped at the border of every layer on the way
 * @param columns the columns it sees, clipped likewise
 * @param fullRows the rows with nothing clipped; negative ones, and those behind the end, lie in padding
 * @param fullColumns the columns with nothing clipped
 */
public record ReceptiveField(Span rows, Span columns, Span fullRows, Span fullColumns) {

  /** The cell itself. */
  public static ReceptiveField cell(int row, int column) {
    Span rows = new Span(row, row);
    Span columns = new Span(column, column);
    return new ReceptiveField(rows, columns, rows, columns);
  }

  /** A whole picture: what a unit of a dense layer sees of its input. */
  public static ReceptiveField whole(int height, int width) {
    Span rows = Span.whole(height);
    Span columns = Span.whole(width);
    return new ReceptiveField(rows, columns, rows, columns);
  }

  /** One layer further back: what these cells of a sliding window's output see of its input. */
  public ReceptiveField through(Sliding overRows, Sliding overColumns) {
    return new ReceptiveField(overRows.reads(rows).clip(overRows.size()),
        overColumns.reads(columns).clip(overColumns.size()), overRows.reads(fullRows), overColumns.reads(fullColumns));
  }

  /** Whether a cell of the picture is seen. */
  public boolean contains(int row, int column) {
    return rows.contains(row) && columns.contains(column);
  }

  /** How many cells of the picture are seen, in one channel. */
  public int size() {
    return rows.length() * columns.length();
  }
}
