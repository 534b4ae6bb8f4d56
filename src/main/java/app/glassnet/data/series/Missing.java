package app.glassnet.data.series;

/** What to do about values that are not there. */
public enum Missing {
  /** Take no series with gaps. */
  REFUSE,
  /** Leave out every line that lacks one; the lines around it then follow one another. */
  DROP,
  /** Repeat the last value known; before the first one, that one. */
  FILL
}
