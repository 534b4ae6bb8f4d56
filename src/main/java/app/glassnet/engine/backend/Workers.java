package app.glassnet.engine.backend;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Helping threads for work that falls into parts. Who calls {@link #run} takes parts itself, one after the other from
 * a counter, and idle helpers take others; it returns when all are done. A thread that has to make way for another
 * program therefore takes fewer parts, and nobody waits for more than the part it is at. Waiting threads sleep.
 *
 * <p>Results must not depend on who did what: a part writes where no other part writes, and what parts add up is
 * summed afterwards in the order of the parts. Then they are the same bit for bit on any number of processors.
 */
public final class Workers {
  /** Threads that may be at work at once on one job, the caller among them. */
  public static final int COUNT = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private static final BlockingQueue<Job> CALLS = new LinkedBlockingQueue<>();

  static {
    for (int i = 1; i < COUNT; i++) {
      Thread.ofPlatform().daemon().name("engine-helper-" + i).start(Workers::help);
    }
  }

  private Workers() {}

  /** One part of the work. */
  public interface Work {
    /**
     * @param part 0 … parts − 1
     * @param worker 0 … COUNT − 1; no two threads at this work have the same, and the caller is 0: for buffers
     */
    void run(int part, int worker);
  }

  /**
   * Runs all parts and returns when they are done. What a part throws ends the work: parts begun are finished first.
   *
   * @param worthIt whether to wake helpers at all; that takes about 50 µs until they are there
   */
  public static void run(int parts, boolean worthIt, Work work) {
    Job job = new Job(parts, work);
    int helpers = worthIt ? Math.min(COUNT, parts) - 1 : 0;
    for (int i = 0; i < helpers; i++) {
      CALLS.add(job);
    }
    job.takeParts(0);
    job.awaitHelpers();
    for (int i = 0; i < helpers; i++) {
      CALLS.remove(job);
    }
    if (job.failure instanceof Error e) {
      throw e;
    } else if (job.failure instanceof RuntimeException e) {
      throw e;
    }
  }

  private static void help() {
    while (true) {
      try {
        CALLS.take().help();
      } catch (InterruptedException e) {
        // Nobody has reason to interrupt a helper, and the next call needs it.
      }
    }
  }

  private static final class Job {
    private final int parts;
    private final Work work;
    private final Thread caller = Thread.currentThread();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger helped = new AtomicInteger();
    private final AtomicInteger helping = new AtomicInteger();
    private volatile Throwable failure;

    Job(int parts, Work work) {
      this.parts = parts;
      this.work = work;
    }

    /** A helper that comes too late finds no part left. */
    void help() {
      helping.incrementAndGet();
      takeParts(helped.incrementAndGet());
      if (helping.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }

    void takeParts(int worker) {
      try {
        for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
          work.run(part, worker);
        }
      } catch (RuntimeException | Error e) {
        next.set(parts);
        failure = e;
      }
    }

    void awaitHelpers() {
      boolean interrupted = false;
      while (helping.get() > 0) {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
