package app.glassnet.rooms.digits;

import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.trace.Trace;
import app.glassnet.explain.ConvolutionStep;
import app.glassnet.explain.DenseStep;
import app.glassnet.explain.PoolStep;
import app.glassnet.explain.SoftmaxStep;
import app.glassnet.rooms.digits.StripLayout.Form;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The sum behind one unit, in words and numbers, worked out again from the network's own arrays: what the formula strip says.
 *
 * @param where which unit, for example "conv1 · map 3 · row 12, column 9"
 * @param terms the sum's parts, in order
 * @param result what they make
 */
record Arithmetic(String where, List<String> terms, String result) {
  /** As many products as fit on two lines; of more, the first few are said and the rest as one number. */
  private static final int MOST = 9;
  private static final int FIRST = 6;

  /** The arithmetic of a unit; null where there is none (the input). */
  static Arithmetic of(StripScene scene, Unit unit, Texts texts) {
    int i = scene.columnOf(unit);
    if (i <= 0 || scene.trace() == null || unit.channel() >= scene.columns().get(i).count()) {
      return null;
    }
    Column column = scene.columns().get(i);
    Trace trace = scene.trace();
    NetworkSpec spec = trace.spec();
    Layer layer = spec.layer(column.op());
    String name = spec.layerName(column.op());
    String where = column.form() == Form.MAPS
        ? texts.get("unit.map", name, unit.channel() + 1, unit.row() + 1, unit.col() + 1)
        : column.form() == Form.OUTPUTS ? texts.get("unit.output", name, unit.channel())
        : texts.get("unit.vector", name, unit.channel() + 1);
    float[] in = trace.input(column.op());
    float out = trace.layers().get(column.shown()).output()[column.index(unit)];
    return switch (layer) {
      case Conv2d c -> convolution(scene, column, unit, where, c, in, out, texts);
      case MaxPool2d p -> pool(PoolStep.of(p, spec.inputShape(column.op()), in, unit.channel(), unit.row(), unit.col()),
          where, true, texts);
      case AvgPool2d p -> pool(PoolStep.of(p, spec.inputShape(column.op()), in, unit.channel(), unit.row(), unit.col()),
          where, false, texts);
      case Dense _ -> dense(scene, column, unit, where, in, out, texts);
      case Flatten _ -> new Arithmetic(where, List.of(texts.get("formula.copied")), "= " + Numbers.format(out));
      default -> null;
    };
  }

  private static Arithmetic convolution(StripScene scene, Column column, Unit unit, String where, Conv2d layer,
      float[] in, float out, Texts texts) {
    String name = scene.trace().spec().layerName(column.op());
    float[] w = scene.parameters().get(name + ".w");
    float[] b = scene.parameters().get(name + ".b");
    if (w == null || b == null) {
      return null;
    }
    ConvolutionStep step = ConvolutionStep.of(layer, scene.trace().inputShape(column.op()), in, w, b, unit.channel(),
        unit.row(), unit.col());
    List<String> terms = new ArrayList<>();
    if (step.channels().size() == 1) {
      for (ConvolutionStep.Term term : step.channels().getFirst().terms()) {
        terms.add("(" + two(term.input()) + "\u00a0×\u00a0" + two(term.weight()) + ")");
      }
      shorten(terms, MOST, texts, step.sum() - step.bias());
    } else {
      for (ConvolutionStep.Channel channel : step.channels()) {
        terms.add(texts.get("formula.channel", channel.channel() + 1, two(channel.sum())));
      }
      shorten(terms, MOST, texts, step.sum() - step.bias());
    }
    terms.add(texts.get("formula.bias", two(step.bias())));
    return new Arithmetic(where, terms, activated(column, step.sum(), out));
  }

  private static void shorten(List<String> terms, int most, Texts texts, double sum) {
    int all = terms.size();
    if (all > most) {
      terms.subList(FIRST, all).clear();
      terms.add(texts.get("formula.more", all - FIRST, two(sum)));
    }
  }

  private static Arithmetic pool(PoolStep step, String where, boolean max, Texts texts) {
    List<String> terms = step.cells().stream().map(c -> two(c.value())).toList();
    return new Arithmetic(where, List.of(texts.get(max ? "formula.max" : "formula.mean", String.join(", ", terms))),
        "= " + Numbers.format(max ? step.max() : step.average()));
  }

  private static Arithmetic dense(StripScene scene, Column column, Unit unit, String where, float[] in, float out,
      Texts texts) {
    String name = scene.trace().spec().layerName(column.op());
    float[] w = scene.parameters().get(name + ".w");
    float[] b = scene.parameters().get(name + ".b");
    if (w == null || b == null) {
      return null;
    }
    DenseStep step = DenseStep.of(in, w, b, unit.channel());
    List<String> terms = new ArrayList<>();
    double said = 0;
    for (DenseStep.Term term : step.strongest(4)) {
      terms.add("(" + two(term.input()) + "\u00a0×\u00a0" + two(term.weight()) + ")");
      said += term.product();
    }
    terms.add(texts.get("formula.others", step.terms().size() - terms.size(), two(step.sum() - step.bias() - said)));
    terms.add(texts.get("formula.bias", two(step.bias())));
    if (column.form() == Form.OUTPUTS) {
      SoftmaxStep softmax = SoftmaxStep.of(scene.trace().logits());
      return new Arithmetic(where, terms, "= " + Numbers.format(step.sum()) + "  →  softmax  "
          + Numbers.percent(softmax.probability(unit.channel())));
    }
    return new Arithmetic(where, terms, activated(column, step.sum(), out));
  }

  private static String activated(Column column, double sum, float out) {
    return column.shown() == column.op() ? "= " + Numbers.format(sum)
        : "= " + Numbers.format(sum) + "  →  ReLU  " + Numbers.format(out);
  }

  private static String two(double value) {
    return Numbers.fixed(value, 2);
  }
}
