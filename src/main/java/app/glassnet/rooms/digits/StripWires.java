package app.glassnet.rooms.digits;

import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.rooms.digits.StripLayout.Box;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.colour.ColourScale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The wires into the unit in focus, from what it is computed from. A convolution's wire is as thick as the kernel behind it
 * is strong (its sum of magnitudes) and has the colour of that kernel's sum; a dense unit's wires are its strongest products
 * input · weight. A pooling or flattening unit has one wire.
 */
final class StripWires {
  /** More wires than this could not be told apart. */
  private static final int MOST = 48;
  private static final double THICKEST = 4;

  private record Wire(int from, double strength) {}

  private StripWires() {}

  static void paint(GraphicsContext g, StripScene scene, StripLayout layout, int focused) {
    Column to = scene.columns().get(focused);
    Column from = scene.columns().get(focused - 1);
    Box target = layout.columns().get(focused);
    Box source = layout.columns().get(focused - 1);
    Unit unit = scene.focus();
    if (unit.channel() >= to.count()) {
      return;
    }
    List<Wire> wires = wires(scene, from, to, unit);
    double most = wires.stream().mapToDouble(w -> Math.abs(w.strength)).max().orElse(0);
    double toX = target.cellX(unit.channel());
    double toY = target.cellY(unit.channel()) + target.cellHeight() / 2;
    for (Wire wire : wires) {
      double share = most == 0 ? 0 : Math.abs(wire.strength) / most;
      double fromX = source.cellX(wire.from) + source.cellWidth();
      double fromY = source.cellY(wire.from) + source.cellHeight() / 2;
      double bend = Math.max(12, (toX - fromX) * 0.55);
      Color colour = to.parameters() == 0 ? scene.palette().secondary()
          : ColourScale.WEIGHT.colour(Math.copySign(0.35 + 0.65 * share, wire.strength), 1);
      g.setStroke(colour);
      g.setLineWidth(0.75 + (THICKEST - 0.75) * share);
      g.beginPath();
      g.moveTo(fromX, fromY);
      g.bezierCurveTo(fromX + bend, fromY, toX - bend, toY, toX, toY);
      g.stroke();
    }
  }

  private static List<Wire> wires(StripScene scene, Column from, Column to, Unit unit) {
    if (to.parameters() == 0) {
      boolean flatten = to.form() == Form.VECTOR;
      return List.of(new Wire(flatten ? unit.channel() / (from.rows() * from.columns()) : unit.channel(), 1));
    }
    NetworkSpec spec = scene.trace().spec();
    float[] w = scene.parameters().get(spec.layerName(to.op()) + ".w");
    if (w == null) {
      return List.of();
    }
    return to.form() == Form.MAPS ? kernels(w, from, to, unit) : products(scene, w, from, to, unit);
  }

  private static List<Wire> kernels(float[] w, Column from, Column to, Unit unit) {
    int size = w.length / (to.count() * from.count());
    return strongest(IntStream.range(0, from.count()).mapToObj(i -> {
      double sum = 0;
      double magnitude = 0;
      for (int k = 0; k < size; k++) {
        float value = w[(unit.channel() * from.count() + i) * size + k];
        sum += value;
        magnitude += Math.abs(value);
      }
      return new Wire(i, Math.copySign(magnitude, sum));
    }).toArray(Wire[]::new));
  }

  private static List<Wire> products(StripScene scene, float[] w, Column from, Column to, Unit unit) {
    float[] x = from.isInput() ? scene.trace().input() : scene.trace().layers().get(from.shown()).output();
    int units = to.count();
    return strongest(IntStream.range(0, Math.min(x.length, w.length / units))
        .mapToObj(i -> new Wire(i, x[i] * w[i * units + unit.channel()])).toArray(Wire[]::new));
  }

  private static List<Wire> strongest(Wire[] wires) {
    Arrays.sort(wires, Comparator.comparingDouble((Wire wire) -> -Math.abs(wire.strength)));
    List<Wire> most = Arrays.asList(wires).subList(0, Math.min(MOST, wires.length));
    // The strongest are drawn last, on top.
    return most.reversed();
  }
}
