package app.glassnet.ui.step;

/** How long one position is shown while playing, before the speed factor. */
public enum Pace {
  /** Positions on a large map: what matters is the movement. */
  LARGE_MAP(250),
  /** The cell is the lesson. */
  CELL(1000),
  /** A part of a training step: forward, loss, backward, update. */
  SUB_STEP(1250);

  private final double millis;

  Pace(double millis) {
    this.millis = millis;
  }

  /** Milliseconds at speed ×1. */
  public double millis() {
    return millis;
  }
}
