package app.glassnet.ui.matrix;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** What moves in a matrix for a moment: a window on its way to its next place, or all cells on their way round. */
final class Glide extends Transition {
  private final Runnable repaint;
  private Window from;
  private Window to;
  private double share = 1;
  private boolean turning;
  private Runnable after = () -> {};

  Glide(Runnable repaint) {
    this.repaint = repaint;
    setInterpolator(Interpolator.EASE_BOTH);
    setOnFinished(e -> end());
  }

  void start(Window begin, Window end, double millis) {
    restart(millis, false, () -> {});
    from = begin;
    to = end;
  }

  /** Half a turn of all cells about the middle. */
  void turn(double millis, Runnable then) {
    restart(millis, true, then);
    from = null;
    to = null;
  }

  private void restart(double millis, boolean turns, Runnable then) {
    Runnable missed = after;
    stop();
    end();
    missed.run();
    setCycleDuration(Duration.millis(millis));
    turning = turns;
    after = then;
    share = 0;
    playFromStart();
  }

  @Override
  public void stop() {
    super.stop();
    share = 1;
    from = null;
    to = null;
  }

  private void end() {
    share = 1;
    turning = false;
    Runnable then = after;
    after = () -> {};
    then.run();
    repaint.run();
  }

  @Override
  protected void interpolate(double fraction) {
    share = fraction;
    repaint.run();
  }

  /** How far all cells have turned, 0…π. */
  double angle() {
    return turning ? share * Math.PI : 0;
  }

  boolean gliding() {
    return share < 1 && from != null;
  }

  double row() {
    return from.row() + (to.row() - from.row()) * share;
  }

  double column() {
    return from.column() + (to.column() - from.column()) * share;
  }
}
