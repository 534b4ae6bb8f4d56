package app.glassnet.engine.training;

/** What a run is doing. */
public enum RunState {
  /** It waits. */
  PAUSED,
  /** It takes one step after the other. */
  PLAYING,
  /** A step went wrong; the weights are the last good ones. Playing or stepping goes on from them. */
  FAILED,
  /** It is over; its thread has ended and its arrays are freed. */
  CLOSED
}
