package app.glassnet.rooms.digits;

import app.glassnet.data.drawing.Drawing;
import app.glassnet.data.drawing.Point;
import app.glassnet.data.drawing.Stroke;
import java.util.ArrayList;
import java.util.List;

/** What is on the page when the room opens: a 3 drawn by hand, and one unit of the first layer that looks at it. */
final class Starter {
  private static final double[] THREE = {0.27, 0.26, 0.33, 0.21, 0.42, 0.18, 0.52, 0.18, 0.61, 0.21, 0.66, 0.27, 0.66,
    0.34, 0.62, 0.40, 0.55, 0.44, 0.47, 0.46, 0.42, 0.47, 0.50, 0.47, 0.59, 0.49, 0.66, 0.54, 0.70, 0.61, 0.69, 0.69,
    0.64, 0.76, 0.56, 0.81, 0.46, 0.83, 0.36, 0.81, 0.28, 0.76};

  private Starter() {}

  static Drawing drawing() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < THREE.length; i += 2) {
      points.add(new Point(THREE[i], THREE[i + 1]));
    }
    return new Drawing(List.of(new Stroke(points, 0.09, false)));
  }

  /** The ReLU after the first convolution of the network one sees at first: map 3, where the upper bow is. */
  static Unit unit() {
    return new Unit(1, 2, 6, 13);
  }
}
