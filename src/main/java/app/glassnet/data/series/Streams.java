package app.glassnet.data.series;

/**
 * Rows put into batches, and which of them goes on where the row at the same position of the batch before stopped: what a
 * stateful layer, which carries its state from batch to batch, takes for granted.
 *
 * @param windows how the series is cut
 * @param batch rows in a batch
 * @param rows the rows in the order they are trained on, batch after batch
 */
public record Streams(Windows windows, int batch, int[] rows) {
  /** How many batches are whole, and one more when the last is not. */
  public int batches() {
    return Math.ceilDiv(rows.length, batch);
  }

  /** The row at a position of a batch, or −1 when the last batch does not reach it. */
  public int at(int inBatch, int number) {
    int i = number * batch + inBatch;
    return inBatch < batch && number < batches() && i < rows.length ? rows[i] : -1;
  }

  /** Whether the row at this position begins just where the one in the batch before ended. */
  public boolean continues(int inBatch, int number) {
    int before = number == 0 ? -1 : at(inBatch, number - 1);
    int now = at(inBatch, number);
    return before >= 0 && now >= 0 && windows.first(now) == windows.lastRead(before) + 1;
  }

  /** How many rows have a row before them at the same position. */
  public int passes() {
    return Math.max(0, rows.length - batch);
  }

  /** How many of these go on where it ended. */
  public int continuing() {
    int count = 0;
    for (int i = batch; i < rows.length; i++) {
      count += windows.first(rows[i]) == windows.lastRead(rows[i - batch]) + 1 ? 1 : 0;
    }
    return count;
  }
}
