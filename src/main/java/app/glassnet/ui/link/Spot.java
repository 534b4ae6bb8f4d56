package app.glassnet.ui.link;

import java.util.Objects;

/**
 * One thing that can be lit: a cell of a matrix, or a term of a formula.
 *
 * @param part which matrix or formula, for example "input"; a room chooses the names, one a view
 * @param row row of the cell, counted from 0; negative in a border before the matrix
 * @param column column of the cell
 */
public record Spot(String part, int row, int column) {
  public Spot {
    Objects.requireNonNull(part, "part");
  }
}
