package app.glassnet.engine.layer;

import java.util.List;

/** A layer at work, wired to its signals; buffers are made once. Not thread-safe. */
public interface LayerRun extends AutoCloseable {
  /** Input values to output values. {@code training} matters to layers that behave differently then: dropout. */
  void forward(boolean training);

  /**
   * Output gradients to parameter gradients and, when wanted, to input gradients; after a forward pass. Both replace
   * what was there.
   */
  void backward(boolean inputGradient);

  /** The recurrent layers at work here: itself, or those within it. */
  default List<RecurrentRun> recurrent() {
    return List.of();
  }

  @Override
  default void close() {}
}
