package app.glassnet.engine.layer;

import java.util.List;

/** A recurrent layer at work: what it does besides forward and backward. */
public interface RecurrentRun extends LayerRun {
  /**
   * How many steps of each example are real, 1 … steps; null when all are. The steps behind leave the state as it is:
   * their output repeats the last real one, and nothing they saw has a gradient. Holds for all passes from now on.
   *
   * @throws IllegalArgumentException when there are more or fewer lengths than examples, or one is out of range
   */
  void lengths(int[] lengths);

  /** The states, in the order of Keras: h, then c. */
  List<CellState> states();

  /**
   * What one example became, step by step, in the last forward pass, as copies; two when there are two directions.
   *
   * @param gradients whether to give the gradients of the last backward pass too
   */
  List<Unrolled> unrolled(int example, boolean gradients);

  @Override
  default List<RecurrentRun> recurrent() {
    return List.of(this);
  }

  /** Forgets: the next pass starts from 0. */
  default void resetState() {
    states().forEach(CellState::reset);
  }
}
