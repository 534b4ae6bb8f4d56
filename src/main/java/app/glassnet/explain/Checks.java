package app.glassnet.explain;

/** What the steps ask of their arguments, said in one way. */
final class Checks {
  private Checks() {}

  static void length(String what, float[] array, int wanted) {
    if (array.length != wanted) {
      throw new IllegalArgumentException(what + ": got " + array.length + " numbers, needs " + wanted);
    }
  }

  static void index(String what, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(what + " " + index + ": there are " + size + ", counted from 0");
    }
  }
}
