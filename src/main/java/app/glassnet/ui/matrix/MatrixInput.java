package app.glassnet.ui.matrix;

import app.glassnet.ui.canvas.CellGrid.Cell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Pointer, wheel and keys of a matrix. */
final class MatrixInput {
  private final MatrixView view;

  MatrixInput(MatrixView view) {
    this.view = view;
  }

  void install() {
    view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> view.hoveredProperty().set(view.cellAt(e.getX(), e.getY())));
    view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> view.hoveredProperty().set(null));
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(MouseEvent e) {
    view.requestFocus();
    Cell cell = view.cellAt(e.getX(), e.getY());
    if (e.getButton() == MouseButton.PRIMARY && cell != null) {
      view.chosenProperty().set(cell);
      if (editable(cell) && !view.keysOnly()) {
        view.editor().press(cell, value(cell), e.getY());
      }
    }
  }

  private void dragged(MouseEvent e) {
    if (view.editor() == null || !view.editor().drag(e.getY())) {
      view.hoveredProperty().set(view.cellAt(e.getX(), e.getY()));
    }
  }

  private void released(MouseEvent e) {
    boolean wasDrag = view.editor() != null && view.editor().release();
    Cell cell = view.cellAt(e.getX(), e.getY());
    if (!wasDrag && e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && cell != null) {
      view.activate(cell);
    }
  }

  private void scrolled(ScrollEvent e) {
    Cell cell = view.cellAt(e.getX(), e.getY());
    double turn = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
    if (cell != null && editable(cell) && !view.keysOnly() && turn != 0) {
      view.editor().nudge(cell, value(cell), Math.signum(turn));
      e.consume();
    }
  }

  private void typed(KeyEvent e) {
    Cell cell = view.chosenProperty().get();
    if (cell != null && editable(cell) && !"+".equals(e.getCharacter()) && view.editor().type(e, cell)) {
      view.repaint();
      e.consume();
    }
  }

  private void pressed(KeyEvent e) {
    Cell cell = view.chosenProperty().get();
    if (cell == null || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    boolean used = editable(cell) && edits(e, cell) || moves(e, cell);
    if (used) {
      view.repaint();
      e.consume();
    }
  }

  private boolean edits(KeyEvent e, Cell cell) {
    if (view.editor().key(e)) {
      return true;
    }
    boolean shift = e.isShiftDown();
    double steps = switch (e.getCode()) {
      case UP -> shift ? 1 : 0;
      case DOWN -> shift ? -1 : 0;
      case PLUS, ADD -> 1;
      case EQUALS -> shift ? 1 : 0;
      case SUBTRACT -> view.editor().typing() ? 0 : -1;
      default -> 0;
    };
    if (steps != 0) {
      view.editor().nudge(cell, value(cell), steps);
    }
    return steps != 0;
  }

  private boolean moves(KeyEvent e, Cell cell) {
    int down = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
    int across = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
    if (e.getCode() == KeyCode.ENTER) {
      view.activate(cell);
      return true;
    }
    if (e.getCode() == KeyCode.TAB && view.editor() != null) {
      view.editor().take();
      return false;
    }
    if (down == 0 && across == 0) {
      return false;
    }
    if (view.editor() != null) {
      view.editor().take();
    }
    MatrixContent m = view.content();
    view.walkTo(new Cell(Math.clamp(cell.row() + down, -m.top(), m.rows() + m.bottom() - 1),
        Math.clamp(cell.column() + across, -m.left(), m.columns() + m.right() - 1)));
    return true;
  }

  private boolean editable(Cell cell) {
    return view.editor() != null && view.content() != null && view.content().inside(cell.row(), cell.column());
  }

  private float value(Cell cell) {
    return view.content().values().at(cell.row(), cell.column());
  }
}
