package app.glassnet.engine.network;

import app.glassnet.engine.layer.LayerRun;
import app.glassnet.engine.layer.SharedRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers of a pass that run in one go: neighbours whose examples do not meet, share by share of the batch; any other
 * layer by itself.
 *
 * @param first index of the first layer
 * @param runs the layers, the first one first
 */
record Chain(int first, List<LayerRun> runs) {
  /** @param lastWithLoss a chain ends at this layer: what comes after is fused with the loss on the way back */
  static List<Chain> of(List<LayerRun> runs, int lastWithLoss) {
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      boolean goesOn = i > 0 && i != lastWithLoss + 1
          && runs.get(i) instanceof SharedRun && runs.get(i - 1) instanceof SharedRun;
      if (!goesOn) {
        chains.add(new Chain(i, new ArrayList<>()));
      }
      chains.getLast().runs.add(runs.get(i));
    }
    return chains;
  }

  void forward(boolean training) {
    if (runs.getFirst() instanceof SharedRun) {
      SharedRun.forward(shared(runs), training);
    } else {
      runs.getFirst().forward(training);
    }
  }

  void backward(boolean inputGradient) {
    if (runs.getFirst() instanceof SharedRun) {
      SharedRun.backward(shared(runs.reversed()), inputGradient);
    } else {
      runs.getFirst().backward(inputGradient);
    }
  }

  private static List<SharedRun> shared(List<LayerRun> runs) {
    return runs.stream().map(SharedRun.class::cast).toList();
  }
}
