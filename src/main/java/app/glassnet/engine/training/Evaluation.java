package app.glassnet.engine.training;

import java.util.ArrayList;
import java.util.List;

/**
 * How one state of the weights does on examples it is not trained on.
 *
 * @param step how many training steps the weights had seen
 * @param examples how many examples were tried, the first ones of the set
 * @param loss mean cross-entropy, in nats
 * @param correct how many had their largest logit at the right class
 * @param predicted the class chosen for each; a copy that nothing changes, do not write to it
 * @param labels the right class of each; likewise
 */
public record Evaluation(long step, int examples, double loss, int correct, int[] predicted, int[] labels) {

  /** Share of right answers, 0 … 1. */
  public double accuracy() {
    return (double) correct / examples;
  }

  /** The positions of the examples it got wrong, in order. */
  public List<Integer> wrong() {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < examples; i++) {
      if (predicted[i] != labels[i]) {
        wrong.add(i);
      }
    }
    return wrong;
  }

  /** How often each class (row) was taken for each class (column). */
  public int[][] confusion(int classes) {
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < examples; i++) {
      counts[labels[i]][predicted[i]]++;
    }
    return counts;
  }
}
