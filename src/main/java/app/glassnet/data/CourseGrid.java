package app.glassnet.data;

import java.util.Arrays;

/** The grids of numbers on the course's slides, as they are once the slides' slips are put right. */
public enum CourseGrid {
  /** The source of the convolution and padding slides. Row 3 begins 1 3 4; one slide prints an 8 for the 3. */
  CONVOLUTION("course-8x8", 9, """
      2 2 6 8 2 0 1 2
      4 3 4 5 1 9 6 3
      3 9 4 4 7 7 6 9
      1 3 4 6 8 2 2 1
      8 4 6 2 3 1 8 8
      5 8 9 0 1 0 2 3
      9 2 6 6 3 6 2 1
      9 8 8 2 6 3 4 5"""),
  /** Its corner, on the slide about padding. */
  PADDING("course-5x5", 9, """
      2 2 6 8 2
      4 3 4 5 1
      3 9 4 4 7
      1 3 4 6 8
      8 4 6 2 3"""),
  /** Ones and noughts, on the slide of the convolved feature. */
  BINARY("course-binary", 1, """
      1 1 1 0 0
      0 1 1 1 0
      0 0 1 1 1
      0 0 1 1 0
      0 1 1 0 0"""),
  /** The input of the pooling slide. */
  POOLING("course-pooling", 9, """
      7 3 5 2
      8 7 1 6
      4 9 3 9
      0 8 4 5"""),
  /** The input of the slide on overlapping pooling. */
  OVERLAPPING("course-overlapping", 3, """
      3 3 2 1 0
      0 0 1 3 1
      3 1 2 2 3
      2 0 0 2 2
      2 0 0 0 1""");

  private final String id;
  private final Picture picture;

  CourseGrid(String id, int white, String rows) {
    this.id = id;
    String[] lines = rows.split("\n");
    String[] numbers = rows.split("\\s+");
    float[] values = new float[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Integer.parseInt(numbers[i]);
    }
    picture = new Picture(1, lines.length, numbers.length / lines.length, values, white);
  }

  /** Its name in files and texts, never translated. */
  public String id() {
    return id;
  }

  /** The grid as a grey picture of one channel, in its own numbers. */
  public Picture picture() {
    return picture;
  }

  /** The grid with this id, or null. */
  public static CourseGrid find(String id) {
    return Arrays.stream(values()).filter(g -> g.id.equals(id)).findFirst().orElse(null);
  }
}
