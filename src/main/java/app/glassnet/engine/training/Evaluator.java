package app.glassnet.engine.training;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * Evaluates slice by slice on a network of its own, so that training, resets and other networks need not wait for it,
 * and a result always belongs to one state of the weights. Used by the training thread, alone.
 */
final class Evaluator implements AutoCloseable {
  /** Examples a slice. */
  static final int SLICE = 100;

  private final Runnable safePoint;
  private final ArrayDeque<Job> jobs = new ArrayDeque<>();
  private Network mirror;
  private float[] inputs = {};

  Evaluator(Runnable safePoint) {
    this.safePoint = safePoint;
  }

  /** One evaluation, and how far it has come. */
  static final class Job {
    private final Weights weights;
    private final long step;
    private final Examples examples;
    private final boolean heldOut;
    private final CompletableFuture<Evaluation> result;
    private final int[] predicted;
    private final int[] labels;
    private int place;
    private int correct;
    private double loss;

    /**
     * @param limit most examples, 0 for all
     * @param heldOut whether the result belongs into the run's curves
     * @throws IllegalArgumentException when the examples do not fit the network
     */
    Job(Weights weights, long step, Examples examples, int limit, boolean heldOut,
        CompletableFuture<Evaluation> result) {
      NetworkSpec spec = weights.spec();
      if (spec.input().size() != examples.shape().size() || spec.output().size() != examples.classes()) {
        throw new IllegalArgumentException(
            "network \"%s\" turns %s into %s; the examples are %s and belong to %d classes"
                .formatted(spec.name(), spec.input(), spec.output(), examples.shape(), examples.classes()));
      }
      int count = limit == 0 ? examples.size() : Math.min(limit, examples.size());
      if (count < 1) {
        throw new IllegalArgumentException("there is no example to evaluate on");
      }
      this.weights = weights;
      this.step = step;
      this.examples = examples;
      this.heldOut = heldOut;
      this.result = result;
      this.predicted = new int[count];
      this.labels = new int[count];
    }

    boolean heldOut() {
      return heldOut;
    }

    CompletableFuture<Evaluation> result() {
      return result;
    }

    Evaluation evaluation() {
      return new Evaluation(step, labels.length, loss / labels.length, correct, predicted, labels);
    }
  }

  void add(Job job) {
    jobs.add(job);
  }

  boolean isBusy() {
    return !jobs.isEmpty();
  }

  /** Whether an evaluation for the curves is at work or waits. */
  boolean hasHeldOut() {
    return jobs.stream().anyMatch(Job::heldOut);
  }

  /** Drops the evaluations for the curves: the run begins anew. Those that somebody waits for go on. */
  void dropUnwatched() {
    jobs.removeIf(job -> job.heldOut && job.result == null);
  }

  /** Works on the first job for one slice; gives it when that finished it, null otherwise. */
  Job slice() {
    Job job = jobs.peek();
    if (job == null || job.result != null && job.result.isDone()) {
      jobs.poll();
      return null;
    }
    try {
      slice(job);
    } catch (Closing e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      jobs.remove(job);
      if (job.result != null) {
        job.result.completeExceptionally(e);
      }
      return null;
    }
    if (job.place < job.labels.length) {
      return null;
    }
    jobs.remove(job);
    return job;
  }

  private void slice(Job job) {
    if (job.place == 0) {
      mirror(job.weights);
    }
    int count = Math.min(SLICE, job.labels.length - job.place);
    int numbers = job.examples.shape().size();
    if (inputs.length != count * numbers) {
      inputs = new float[count * numbers];
    }
    for (int i = 0; i < count; i++) {
      job.examples.copyInput(job.place + i, inputs, i * numbers);
      job.labels[job.place + i] = job.examples.label(job.place + i);
    }
    Pass pass = mirror.pass(count);
    pass.input(inputs);
    pass.labels(Arrays.copyOfRange(job.labels, job.place, job.place + count));
    pass.forward(false);
    job.loss += pass.loss() * count;
    for (int i = 0; i < count; i++) {
      job.predicted[job.place + i] = largest(pass.logits(i));
      job.correct += job.predicted[job.place + i] == job.labels[job.place + i] ? 1 : 0;
    }
    job.place += count;
  }

  private void mirror(Weights weights) {
    if (mirror != null && mirror.spec().equals(weights.spec())) {
      mirror.setWeights(weights);
      mirror.keepPasses(SLICE);
      return;
    }
    if (mirror != null) {
      mirror.close();
      mirror = null;
    }
    mirror = Network.of(weights);
    mirror.betweenExamples(safePoint);
  }

  private static int largest(float[] logits) {
    int best = 0;
    for (int k = 1; k < logits.length; k++) {
      best = logits[k] > logits[best] ? k : best;
    }
    return best;
  }

  @Override
  public void close() {
    for (Job job : jobs) {
      if (job.result != null) {
        job.result.completeExceptionally(TrainingRun.closed());
      }
    }
    jobs.clear();
    if (mirror != null) {
      mirror.close();
      mirror = null;
    }
  }
}
