package app.glassnet.explain;

/** The course's worked examples, with the numbers put right. */
final class CourseNumbers {
  private CourseNumbers() {}

  static final float[] SOBEL = numbers("-1 0 1 -2 0 2 -1 0 1");

  static final float[] SOURCE = numbers("""
      2 2 6 8 2 0 1 2
      4 3 4 5 1 9 6 3
      3 9 4 4 7 7 6 9
      1 3 4 6 8 2 2 1
      8 4 6 2 3 1 8 8
      5 8 9 0 1 0 2 3
      9 2 6 6 3 6 2 1
      9 8 8 2 6 3 4 5""");

  static final float[] SOURCE_VALID = numbers("""
       5   5  -7   3   8  -8
       5  -5   7   6  -3  -3
       5  -1   8  -6  -8   7
       3  -9 -10  -6   5  16
       3 -14 -22  -1   6   8
      -3  -6 -16   1  -3  -5""");

  static final float[] SOURCE_STRIDE_2 = numbers("5 -7 8 5 8 -8 3 -22 6");

  static final float[] SMALL = numbers("2 2 6 8 2 4 3 4 5 1 3 9 4 4 7 1 3 4 6 8 8 4 6 2 3");

  static final float[] SMALL_PADDED = numbers("""
       7  8  14 -11 -21
      17  5   5  -7 -22
      24  5  -5   7 -19
      19  5  -1   8 -18
      11 -1  -1  -2 -10""");

  static final float[] POOL = numbers("7 3 5 2 8 7 1 6 4 9 3 9 0 8 4 5");

  static final float[] OVERLAPPING = numbers("3 3 2 1 0 0 0 1 3 1 3 1 2 2 3 2 0 0 2 2 2 0 0 0 1");

  static float[] numbers(String text) {
    String[] words = text.strip().split("\\s+");
    float[] numbers = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Float.parseFloat(words[i]);
    }
    return numbers;
  }
}
