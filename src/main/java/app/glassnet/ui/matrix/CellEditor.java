package app.glassnet.ui.matrix;

import app.glassnet.ui.canvas.CellGrid.Cell;
import app.glassnet.ui.text.Numbers;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Changes the numbers of a matrix in place: what is typed stands in the cell until Enter, Tab or a move takes it and Esc
 * drops it; + and −, Shift with ↑ ↓, the wheel and an upright drag go up and down by a step.
 */
final class CellEditor {
  /** Receives a new number for a cell. */
  @FunctionalInterface
  interface Writer {
    void write(Cell cell, float value);
  }

  private static final int LONGEST = 9;
  /** Pixels of an upright drag that are one step. */
  private static final double DRAG_PIXELS = 9;

  private final double step;
  private final float least;
  private final float most;
  private final Writer writer;
  private Cell at;
  private String typed;
  private Cell dragged;
  private double dragY;
  private float dragFrom;
  private boolean moved;

  CellEditor(double step, float least, float most, Writer writer) {
    this.step = step;
    this.least = least;
    this.most = most;
    this.writer = writer;
  }

  /** What stands in the cell while it is being typed; null when it is not. */
  String typed(Cell cell) {
    return typed != null && cell.equals(at) ? typed : null;
  }

  boolean typing() {
    return typed != null;
  }

  /** Writes what was typed; what is no number is dropped. */
  void take() {
    if (typed == null) {
      return;
    }
    String text = typed.replace(Numbers.MINUS, '-').replace(',', '.');
    typed = null;
    try {
      set(at, Float.parseFloat(text));
    } catch (NumberFormatException e) {
      // "−" or "." alone: the cell keeps what it had.
    }
  }

  void drop() {
    typed = null;
  }

  /** Up or down by so many steps. */
  void nudge(Cell cell, float value, double steps) {
    take();
    // Steps are counted from whole ones, so that 0.1 ten times is 1.
    set(cell, (float) (Math.rint((value / step + steps) * 1e4) / 1e4 * step));
  }

  /** A character; whether it was used. */
  boolean type(KeyEvent e, Cell cell) {
    String c = e.getCharacter();
    if (c.length() != 1 || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return false;
    }
    char ch = c.charAt(0);
    boolean digit = ch >= '0' && ch <= '9';
    boolean point = ch == '.' || ch == ',';
    boolean minus = ch == '-' || ch == Numbers.MINUS;
    if (!digit && !point && !minus) {
      return false;
    }
    if (typed == null || !cell.equals(at)) {
      take();
      at = cell;
      typed = "";
    }
    if (minus) {
      typed = typed.startsWith("−") ? typed.substring(1) : "−" + typed;
    } else if (typed.length() < LONGEST && !(point && typed.contains("."))) {
      typed += point ? '.' : ch;
    }
    return true;
  }

  /** Backspace, Enter and Esc of a cell being typed; whether the key was used. */
  boolean key(KeyEvent e) {
    if (typed == null) {
      return false;
    }
    if (e.getCode() == KeyCode.BACK_SPACE) {
      typed = typed.isEmpty() ? null : typed.substring(0, typed.length() - 1);
      return true;
    }
    if (e.getCode() == KeyCode.ENTER) {
      take();
      return true;
    }
    if (e.getCode() == KeyCode.ESCAPE) {
      drop();
      return true;
    }
    return false;
  }

  void press(Cell cell, float value, double y) {
    take();
    dragged = cell;
    dragY = y;
    dragFrom = value;
    moved = false;
  }

  /** Follows a drag; whether it changed, or has changed, the number. */
  boolean drag(double y) {
    if (dragged != null) {
      double steps = Math.rint((dragY - y) / DRAG_PIXELS);
      if (steps != 0 || moved) {
        moved = true;
        nudge(dragged, dragFrom, steps);
      }
    }
    return moved;
  }

  /** Ends a drag; whether it was one rather than a click. */
  boolean release() {
    boolean was = moved;
    dragged = null;
    moved = false;
    return was;
  }

  private void set(Cell cell, float value) {
    if (Float.isFinite(value)) {
      writer.write(cell, Math.clamp(value, least, most) + 0f);
    }
  }
}
