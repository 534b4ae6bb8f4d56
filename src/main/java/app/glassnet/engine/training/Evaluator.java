package app.glassnet.engine.training;

import app.glassnet.engine.loss.LossRun;
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

  Evaluator(Runnable safePoint) {
    this.safePoint = safePoint;
  }

  /** One evaluation, and how far it has come. */
  static final class Job {
    private final Weights weights;
    private final long step;
    private final Examples examples;
    private final boolean heldOut;
    private final boolean stream;
    private final CompletableFuture<Evaluation> result;
    private final int count;
    private final Batch batch;
    private final int[] predicted;
    private final int[] labels;
    private final float[] outputs;
    private final float[] targets;
    private int place;
    private int answers;
    private int correct;
    private long rows;
    private double loss;
    private double absoluteError;

    /**
     * @param limit most examples, 0 for all
     * @param stream whether the examples follow one another: stateful layers go on from each to the next
     * @param heldOut whether the result belongs into the run's curves
     * @throws IllegalArgumentException when the examples do not fit the network
     */
    Job(Weights weights, long step, Examples examples, int limit, boolean stream, boolean heldOut,
        CompletableFuture<Evaluation> result) {
      NetworkSpec spec = weights.spec();
      if (spec.input().size() != examples.shape().size() || !Fit.targets(spec, examples)) {
        throw new IllegalArgumentException(Fit.message(spec, examples));
      }
      count = limit == 0 ? examples.size() : Math.min(limit, examples.size());
      if (count < 1) {
        throw new IllegalArgumentException("there is no example to evaluate on");
      }
      this.weights = weights;
      this.step = step;
      this.examples = examples;
      this.stream = stream && spec.layers().stream().anyMatch(layer -> !layer.withStateful(false).equals(layer));
      this.heldOut = heldOut;
      this.result = result;
      this.batch = new Batch(examples);
      boolean classes = examples.classes() > 0;
      this.predicted = new int[classes ? count * examples.targets() : 0];
      this.labels = new int[predicted.length];
      this.outputs = new float[classes ? 0 : count * examples.targets()];
      this.targets = new float[outputs.length];
    }

    boolean heldOut() {
      return heldOut;
    }

    CompletableFuture<Evaluation> result() {
      return result;
    }

    Evaluation evaluation() {
      return new Evaluation(step, count, loss / rows, correct, Arrays.copyOf(predicted, answers),
          Arrays.copyOf(labels, answers), outputs.length == 0 ? Double.NaN : absoluteError / rows, outputs, targets);
    }

    /** Notes what the pass made of the batch. */
    private void note(Pass pass) {
      loss += pass.loss() * pass.rows();
      rows += pass.rows();
      if (outputs.length > 0) {
        absoluteError += pass.absoluteError() * pass.rows();
      }
      for (int i = 0; i < batch.size(); i++) {
        float[] output = pass.logits(i);
        float[] wanted = batch.target(i);
        if (outputs.length > 0) {
          System.arraycopy(output, 0, outputs, (place + i) * wanted.length, wanted.length);
          System.arraycopy(wanted, 0, targets, (place + i) * wanted.length, wanted.length);
          continue;
        }
        int classes = examples.classes();
        for (int row = 0; row < pass.rows(i); row++) {
          float[] logits = Arrays.copyOfRange(output, row * classes, (row + 1) * classes);
          predicted[answers] = LossRun.largest(logits);
          labels[answers] = (int) wanted[row];
          correct += predicted[answers] == labels[answers] ? 1 : 0;
          answers++;
        }
      }
      place += batch.size();
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
    if (job.place < job.count) {
      return null;
    }
    jobs.remove(job);
    return job;
  }

  private void slice(Job job) {
    if (job.place == 0) {
      mirror(job.weights);
    }
    int end = Math.min(job.count, job.place + SLICE);
    while (job.place < end) {
      int from = job.place;
      job.batch.take(job.stream ? 1 : end - from, i -> from + i);
      Pass pass = mirror.pass(job.batch.size());
      job.batch.into(pass);
      if (from == 0 || !job.stream) {
        pass.resetState();
      }
      pass.forward(false);
      job.note(pass);
    }
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
