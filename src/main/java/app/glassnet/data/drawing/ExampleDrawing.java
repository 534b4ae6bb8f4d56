package app.glassnet.data.drawing;

import java.util.ArrayList;
import java.util.List;

/** What is on a pad before anybody has drawn. */
public final class ExampleDrawing {
  private static final double[] THREE = {0.27, 0.26, 0.33, 0.21, 0.42, 0.18, 0.52, 0.18, 0.61, 0.21, 0.66, 0.27, 0.66,
    0.34, 0.62, 0.40, 0.55, 0.44, 0.47, 0.46, 0.42, 0.47, 0.50, 0.47, 0.59, 0.49, 0.66, 0.54, 0.70, 0.61, 0.69, 0.69,
    0.64, 0.76, 0.56, 0.81, 0.46, 0.83, 0.36, 0.81, 0.28, 0.76};

  private ExampleDrawing() {}

  /** An upright 1. */
  public static Drawing one() {
    return new Drawing(List.of(new Stroke(List.of(new Point(0.5, 0.15), new Point(0.5, 0.5), new Point(0.5, 0.85)),
        0.09, false)));
  }

  /** A 3 drawn by hand. */
  public static Drawing three() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < THREE.length; i += 2) {
      points.add(new Point(THREE[i], THREE[i + 1]));
    }
    return new Drawing(List.of(new Stroke(points, 0.09, false)));
  }
}
