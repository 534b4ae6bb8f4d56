package app.glassnet.rooms.memory;

import app.glassnet.engine.training.RunState;
import app.glassnet.engine.training.Snapshot;
import app.glassnet.engine.training.TrainingRun;

/**
 * One network at work in this room: its run, its film and what it last said. On the interface thread.
 */
final class Lane {
  final Kind kind;
  final TrainingRun run;
  final Film film = new Film();
  /** Steps the weights had been trained for when the run was opened; the run itself counts from 0. */
  final long before;
  /** Whether nothing was trained or forgotten since it was opened. */
  boolean untouched = true;
  /** Steps before, which count no more once the weights were forgotten. */
  long offset;
  Snapshot snapshot;

  Lane(Kind kind, TrainingRun run, long before) {
    this.kind = kind;
    this.run = run;
    this.before = before;
    offset = before;
  }

  boolean playing() {
    return snapshot != null && snapshot.state() == RunState.PLAYING;
  }

  /** Updates of the weights shown. */
  long step() {
    return offset + (snapshot == null ? 0 : snapshot.step());
  }
}
