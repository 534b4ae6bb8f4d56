package app.glassnet.engine.training;

import java.util.ArrayList;
import java.util.List;

/**
 * How one state of the weights does on examples it is not trained on. The arrays are copies that nothing changes; do
 * not write to them.
 *
 * @param step how many training steps the weights had seen
 * @param examples how many examples were tried, the first ones of the set
 * @param loss mean loss; cross-entropy is in nats
 * @param correct how many answers had their largest logit at the right class; 0 without classes
 * @param predicted the class chosen in each answer: one an example, or one for each time step that counts; empty when
 *     the examples have no classes
 * @param labels the right class of each; likewise
 * @param absoluteError mean of |predicted − wanted|, in the unit of the targets; NaN when there are classes
 * @param outputs the numbers predicted, example after example; empty when there are classes
 * @param targets the numbers wanted; likewise
 */
public record Evaluation(long step, int examples, double loss, int correct, int[] predicted, int[] labels,
    double absoluteError, float[] outputs, float[] targets) {

  /** Share of right answers, 0 … 1; NaN when the examples have no classes. */
  public double accuracy() {
    return labels.length == 0 ? Double.NaN : (double) correct / labels.length;
  }

  /** The accuracy where there are classes, and else the mean absolute error. */
  public double metric() {
    return labels.length == 0 ? absoluteError : accuracy();
  }

  /** e to the loss: among how many equally likely classes it is as hard to choose. */
  public double perplexity() {
    return Math.exp(loss);
  }

  /** The positions of the answers it got wrong, in order. */
  public List<Integer> wrong() {
    List<Integer> wrong = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (predicted[i] != labels[i]) {
        wrong.add(i);
      }
    }
    return wrong;
  }

  /** How often each class (row) was taken for each class (column). */
  public int[][] confusion(int classes) {
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][predicted[i]]++;
    }
    return counts;
  }
}
