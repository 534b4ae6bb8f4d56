package app.glassnet.engine.training;

/** What a run remembers of how it went: curves, the last evaluation, speed. Used by the training thread, alone. */
final class Progress {
  private static final int TRAINING_POINTS = 4096;
  private static final int HELD_OUT_POINTS = 2048;

  private final CurveRecorder training = new CurveRecorder(TRAINING_POINTS);
  private final CurveRecorder heldOut = new CurveRecorder(HELD_OUT_POINTS);
  private final SpeedMeter speed = new SpeedMeter();
  private Evaluation evaluation;

  SpeedMeter speed() {
    return speed;
  }

  void trained(long step, double loss, double metric) {
    training.add(step, loss, metric);
  }

  void evaluated(Evaluation found) {
    evaluation = found;
    heldOut.add(found.step(), found.loss(), found.metric());
  }

  /** The last evaluation on the held-out examples, or null. */
  Evaluation evaluation() {
    return evaluation;
  }

  History history() {
    return new History(training.view(), heldOut.view());
  }
}
