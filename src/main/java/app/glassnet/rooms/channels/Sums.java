package app.glassnet.rooms.channels;

import app.glassnet.explain.Activation;
import app.glassnet.explain.ConvolutionStep;
import app.glassnet.explain.ConvolutionStep.Channel;
import app.glassnet.explain.ConvolutionStep.Term;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sum of the cell that is looked at, for the formula strip. */
final class Sums {
  /** So many channels' sums stand on a line. */
  private static final int A_LINE = 6;
  private final Texts texts;

  Sums(Texts texts) {
    this.texts = texts;
  }

  /** The products of one channel, row by row of the kernel. */
  Formula channel(Maps m, ConvolutionStep step, int channel) {
    Channel at = step.channels().get(channel);
    int width = m.bank().width();
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < m.bank().height(); r++) {
      List<Term> row = at.terms().subList(r * width, (r + 1) * width);
      lines.add(new Line(row.stream().map(t -> new Formula.Term("(" + number(t.input()) + " × " + number(t.weight()) + ")",
          new Spot(Relations.KERNEL + channel, t.kernelRow(), t.kernelColumn()), t.product() == 0)).toList(),
          m.bank().height() > 1 ? number(row.stream().mapToDouble(Term::product).sum()) : ""));
    }
    return new Formula(texts.get("sum.channel", name(m, channel), number(step.filter() + 1), number(step.row() + 1),
        number(step.column() + 1)), texts.get("sum.channel.note"), lines, "", "= " + number(at.sum()));
  }

  /**
   * What the channels add up to.
   *
   * @param activated whether the activation has been done
   */
  Formula all(Maps m, ConvolutionStep step, boolean activated) {
    if (m.input().channels() == 1) {
      return only(m, step, activated);
    }
    List<Formula.Term> terms = new ArrayList<>();
    for (Channel c : step.channels()) {
      terms.add(new Formula.Term(name(m, c.channel()) + " " + number(c.sum()),
          new Spot(Relations.SUM, 0, c.channel()), c.sum() == 0));
    }
    terms.add(new Formula.Term(texts.get("bias") + " " + number(step.bias()), new Spot("bias", 0, 0), step.bias() == 0));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < terms.size(); i += A_LINE) {
      lines.add(new Line(terms.subList(i, Math.min(terms.size(), i + A_LINE)), ""));
    }
    return new Formula(texts.get("sum.all", number(step.filter() + 1), number(step.row() + 1), number(step.column() + 1)),
        texts.get("sum.all.note"), lines, "", result(m, step, activated));
  }

  /** With one channel there is nothing to add but its products and the bias, so they stand here. */
  private Formula only(Maps m, ConvolutionStep step, boolean activated) {
    Formula products = channel(m, step, 0);
    return new Formula(texts.get("sum.only", number(step.filter() + 1), number(step.row() + 1), number(step.column() + 1)),
        texts.get("sum.all.note"), products.lines(), "+ " + texts.get("bias") + " " + number(step.bias()),
        result(m, step, activated));
  }

  private String result(Maps m, ConvolutionStep step, boolean activated) {
    Activation a = m.settings().activation();
    String sum = "= " + number(m.sum(step.filter(), step.row(), step.column()));
    return !activated || a == Activation.LINEAR ? sum
        : sum + " → " + activation(a) + " " + number(m.made(step.filter(), step.row(), step.column()));
  }

  String activation(Activation a) {
    return texts.get("activation." + a.name().toLowerCase(Locale.ROOT));
  }

  /** What a channel is called. */
  String name(Maps m, int channel) {
    return m.input().colour() ? texts.get("channel." + channel)
        : m.input().channels() == 1 ? texts.get("channel.one") : texts.get("channel.n", number(channel + 1));
  }

  static String number(double value) {
    return Numbers.format(value == Math.rint(value) ? value : (float) value);
  }
}
