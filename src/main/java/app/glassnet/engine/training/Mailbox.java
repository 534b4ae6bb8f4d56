package app.glassnet.engine.training;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/**
 * The queue between those who command a run and the thread that runs it. Order is kept, with one exception: a reading
 * may be taken inside a step, past commands that leave the weights alone, because what it reads does not depend on
 * them.
 */
final class Mailbox {
  private final ArrayDeque<Command<?>> waiting = new ArrayDeque<>();
  private boolean snapshotWanted;
  private boolean closed;
  /** Whether there is anything to look at, so that looking inside a step costs nothing when there is not. */
  private volatile boolean something;

  /** Puts a command at the end. False when the box is closed. */
  synchronized boolean post(Command<?> command) {
    if (closed) {
      return false;
    }
    waiting.add(command);
    something = true;
    notifyAll();
    return true;
  }

  /** Asks for a snapshot; asking twice is asking once. False when the box is closed. */
  synchronized boolean wantSnapshot() {
    if (closed) {
      return false;
    }
    snapshotWanted = true;
    something = true;
    notifyAll();
    return true;
  }

  /** Whether a snapshot is wanted; afterwards none is. */
  synchronized boolean takeSnapshotWish() {
    boolean wanted = snapshotWanted;
    snapshotWanted = false;
    something = closed || !waiting.isEmpty();
    return wanted;
  }

  /** The next command in order, or null. */
  synchronized Command<?> next() {
    Command<?> command = waiting.poll();
    something = closed || snapshotWanted || !waiting.isEmpty();
    return command;
  }

  /** The next reading that may be taken inside a step, or null. */
  Command<?> nextReading() {
    return something ? takeReading() : null;
  }

  private synchronized Command<?> takeReading() {
    for (Iterator<Command<?>> all = waiting.iterator(); all.hasNext();) {
      Command<?> command = all.next();
      if (command.kind() == Command.Kind.READ) {
        all.remove();
        return command;
      }
      if (command.kind() == Command.Kind.WEIGHTS) {
        return null;
      }
    }
    return null;
  }

  /** Whether there may be something to take. */
  boolean hasSomething() {
    return something;
  }

  /** How many commands wait. */
  synchronized int size() {
    return waiting.size();
  }

  /** Waits until there is something to take, or the box is closed. */
  synchronized void await() throws InterruptedException {
    while (!closed && !snapshotWanted && waiting.isEmpty()) {
      wait();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Takes nothing more from now on. */
  synchronized void close() {
    closed = true;
    something = true;
    notifyAll();
  }

  /** Empties the box: what will never be done. */
  synchronized List<Command<?>> drain() {
    List<Command<?>> rest = List.copyOf(waiting);
    waiting.clear();
    return rest;
  }
}
