package app.glassnet.cli;

import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.engine.training.Evaluation;
import app.glassnet.engine.training.Examples;
import app.glassnet.engine.training.Failure;
import app.glassnet.engine.training.Settings;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.TrainingRun;
import app.glassnet.ui.text.Numbers;
import java.util.function.Consumer;

/**
 * Training without a window: so many steps one after the other, with an evaluation on all test examples after every
 * epoch and at the end. The same seed gives the same weights.
 */
final class Training {
  private final Examples train;
  private final Examples test;
  private final Progress progress;

  Training(Examples train, Examples test, Progress progress) {
    this.train = train;
    this.test = test;
    this.progress = progress;
  }

  /**
   * How long to train.
   *
   * @param steps at most so many steps
   * @param nanos and at most so long
   */
  record Length(long steps, long nanos) {}

  /**
   * One evaluation and what led to it.
   *
   * @param step updates of the weights so far
   * @param epoch times the training examples were gone through
   * @param trainLoss mean loss of the batches since the last evaluation, in nats
   * @param trainMetric mean accuracy of those batches, 0 … 1; their mean absolute error without classes
   * @param test how the weights do on the test examples
   * @param samplesPerSecond training examples a second since the last evaluation, the evaluation not counted
   */
  record Point(long step, double epoch, double trainLoss, double trainMetric, Evaluation test,
      double samplesPerSecond) {}

  /** How many steps an epoch takes; the last batch may be smaller than the others, but not of streams. */
  static long stepsPerEpoch(Examples train, Settings settings) {
    if (settings.order() == BatchOrder.STATEFUL) {
      return train.size() / Math.min(train.size(), settings.batchSize());
    }
    return Math.ceilDiv(train.size(), settings.batchSize());
  }

  /** What came out: the weights, and the last evaluation. */
  record Result(Weights weights, Point last) {}

  /**
   * Trains.
   *
   * @param each hears of every evaluation
   * @throws UserError when a number stops being one; it says in which layer and step
   */
  Result run(Weights start, Settings settings, Length length, Consumer<Point> each) {
    long perEpoch = stepsPerEpoch(train, settings);
    long begin = System.nanoTime();
    try (TrainingRun run = TrainingRun.open(start, train, test, settings)) {
      Point point = null;
      Sums sums = new Sums();
      for (long step = 1; ; step++) {
        Snapshot now = run.step().join();
        if (now.failure() != null) {
          throw stopped(now.failure());
        }
        sums.add(now, step, perEpoch, settings.batchSize(), train.size());
        long elapsed = System.nanoTime() - begin;
        boolean last = step >= length.steps || elapsed >= length.nanos;
        double share = Math.max((double) step / length.steps, (double) elapsed / length.nanos);
        boolean single = train.classes() > 0 && train.targets() == 1;
        progress.show(share, CliTexts.get(single ? "train.progress" : "train.progressSequence", Numbers.format(step),
            Numbers.fixed(sums.loss(), 3), Numbers.percent(sums.metric()), Numbers.format(Math.round(sums.rate()))));
        if (last || step % perEpoch == 0) {
          long paused = System.nanoTime();
          double rate = sums.rate();
          Evaluation evaluation = run.evaluate(test, 0).join();
          point = new Point(step, (double) step / perEpoch, sums.loss(), sums.metric(), evaluation, rate);
          sums = new Sums();
          begin += System.nanoTime() - paused;
          each.accept(point);
        }
        if (last) {
          progress.clear();
          return new Result(run.weights().join(), point);
        }
      }
    }
  }

  private static UserError stopped(Failure failure) {
    String step = Numbers.format(failure.step());
    return new UserError(failure.isNumeric()
        ? CliTexts.get("train.failed", step, failure.layer(), failure.what())
        : CliTexts.get("train.stopped", step, failure.what()));
  }

  /** Means over the batches since the last evaluation. */
  private static final class Sums {
    private final long begin = System.nanoTime();
    private double loss;
    private double metric;
    private long batches;
    private long samples;

    void add(Snapshot now, long step, long perEpoch, int batchSize, int all) {
      loss += now.batchLoss();
      metric += now.batchMetric();
      batches++;
      samples += step % perEpoch == 0 ? all - (perEpoch - 1) * batchSize : batchSize;
    }

    double loss() {
      return loss / batches;
    }

    double metric() {
      return metric / batches;
    }

    double rate() {
      return samples * 1e9 / (System.nanoTime() - begin);
    }
  }
}
