package app.glassnet.rooms.memory;

import app.glassnet.engine.layer.Gru;
import app.glassnet.engine.layer.SimpleRnn;
import app.glassnet.engine.layer.Unrolled;
import app.glassnet.explain.DenseStep;
import app.glassnet.explain.Forcing;
import app.glassnet.explain.GateStep;
import app.glassnet.explain.GruStep;
import app.glassnet.explain.LstmStep;
import app.glassnet.explain.RnnStep;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.formula.Formula.Line;
import app.glassnet.ui.formula.Formula.Term;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sum behind one unit of one part of a cell, with all its numbers. */
final class CellArithmetic {
  private final Shown shown;
  private final Unrolled u;
  private final int t;
  private final int unit;
  private final CellValues values;
  private final List<Forcing> forced;
  private final Texts texts;

  private CellArithmetic(Shown shown, int t, int unit, List<Forcing> forced, Texts texts) {
    this.shown = shown;
    this.u = shown.now();
    this.t = t;
    this.unit = unit;
    this.forced = forced;
    this.texts = texts;
    values = CellValues.of(shown.layer(), shown.parameters(), u, t);
  }

  static Formula of(Shown shown, int t, Focus focus, List<Forcing> forced, Texts texts) {
    if (shown == null || focus == null) {
      return Formula.saying(texts.get("formula.none"));
    }
    float[] vector = CellValues.of(shown.layer(), shown.parameters(), shown.now(), t).get(focus.part());
    if (vector == null) {
      return Formula.saying(texts.get("formula.none"));
    }
    int unit = Math.min(focus.unit(), vector.length - 1);
    return new CellArithmetic(shown, t, Math.min(unit, shown.units() - 1), forced, texts).of(focus.part(), unit);
  }

  private Formula of(String part, int at) {
    Wiring wiring = Wiring.of(shown.kind(), values.get("q") != null);
    String math = plain(wiring.part(part).math());
    String title = texts.get(part.equals("x") ? "formula.input" : "formula.title", math, at + 1, t + 1);
    Map<String, float[]> p = shown.parameters();
    return switch (shown.layer()) {
      case SimpleRnn rnn -> rnn(title, part, at, RnnStep.of(rnn, p, u.x()[t], u.h()[t], unit).state());
      case Gru gru -> gru(title, part, at, GruStep.of(gru, p, u.x()[t], u.h()[t], unit));
      default -> lstm(title, part, at, LstmStep.of(p, u.x()[t], u.h()[t], u.c()[t], unit));
    };
  }

  private Formula rnn(String title, String part, int at, GateStep step) {
    return switch (part) {
      case "sum", "h1" -> gate(title, step, "tanh", part.equals("sum"));
      case "ux" -> line(title, List.of(terms(step.inputs(), "x")), "= " + n(values.get("ux")[unit]));
      case "vh" -> line(title, List.of(terms(step.hidden(), "h0")), "= " + n(values.get("vh")[unit]));
      default -> given(title, part, at);
    };
  }

  private Formula lstm(String title, String part, int at, LstmStep s) {
    return switch (part) {
      case "f" -> gate(title, s.forget(), "σ", false);
      case "i" -> gate(title, s.input(), "σ", false);
      case "o" -> gate(title, s.output(), "σ", false);
      case "c" -> gate(title, s.candidate(), "tanh", false);
      case "fc" -> product(title, "f", "c0", "fc");
      case "ic" -> product(title, "i", "c", "ic");
      case "c1" -> line(title, List.of(new Line(List.of(times("f", "c0"), times("i", "c")), "")), "= " + n(v("c1")));
      case "tc" -> line(title, List.of(new Line(List.of(term("tanh(" + n(v("c1")) + ")", "c1")), "")), "= " + n(v("tc")));
      case "h1" -> product(title, "o", "tc", "h1");
      default -> given(title, part, at);
    };
  }

  private Formula gru(String title, String part, int at, GruStep s) {
    boolean after = s.product() != null;
    return switch (part) {
      case "z" -> gate(title, s.update(), "σ", false);
      case "r" -> gate(title, s.reset(), "σ", false);
      case "z1" -> line(title, List.of(new Line(List.of(term("1 − " + n(v("z")), "z")), "")), "= " + n(v("z1")));
      case "zh" -> product(title, "z", "h0", "zh");
      case "zg" -> product(title, "z1", "h", "zg");
      case "rh" -> product(title, "r", after ? "q" : "h0", "rh");
      case "q" -> new Formula(title, "", List.of(terms(s.product().hidden(), "h0")), "", "= " + n(v("q")));
      case "h" -> candidate(title, s, after);
      case "h1" -> line(title, List.of(new Line(List.of(times("z", "h0"), times("z1", "h")), "")), "= " + n(v("h1")));
      default -> given(title, part, at);
    };
  }

  /** The candidate's own sum, with what is really on its wires: forced resets included. */
  private Formula candidate(String title, GruStep s, boolean after) {
    List<Line> lines = new ArrayList<>(List.of(terms(s.candidate().inputs(), "x")));
    if (after) {
      lines.add(new Line(List.of(times("r", "q")), n(v("rh"))));
    } else {
      float[] reset = values.get("rh");
      float[] weights = shown.parameters().get("U_h");
      List<DenseStep.Term> products = new ArrayList<>();
      for (int k = 0; k < reset.length; k++) {
        products.add(new DenseStep.Term(k, reset[k], weights[k * reset.length + unit]));
      }
      lines.add(terms(products, "rh"));
    }
    float sum = u.sums().get("h")[t][unit];
    return new Formula(title, texts.get("note.candidate"), lines, texts.get("formula.bias", n(s.candidate().bias())),
        "tanh(" + n(sum) + ") = " + n(v("h")));
  }

  private Formula gate(String title, GateStep s, String squash, boolean sumOnly) {
    List<Line> lines = List.of(terms(s.inputs(), "x"), terms(s.hidden(), "h0"));
    boolean sigma = squash.equals("σ");
    double value = sigma ? Forcing.of(forced, s.gate(), t, unit, s.value()) : s.value();
    boolean isForced = sigma && forced.stream().anyMatch(f -> f.sets(s.gate(), t, unit));
    String result = sumOnly ? "= " + n(s.sum()) : squash + "(" + n(s.sum()) + ") = " + n(s.value());
    return new Formula(title, texts.get("note.gate"), lines, texts.get("formula.bias", n(s.bias())),
        isForced ? texts.get("formula.forced", n(s.value()), n(value)) : result);
  }

  private Formula product(String title, String a, String b, String part) {
    return line(title, List.of(new Line(List.of(times(a, b)), "")), "= " + n(v(part)));
  }

  private Formula given(String title, String part, int at) {
    return line(title, List.of(), "= " + n(values.get(part)[at]));
  }

  private Formula line(String title, List<Line> lines, String result) {
    return new Formula(title, "", lines, "", result);
  }

  private Term times(String a, String b) {
    return new Term("(" + n(v(a)) + " × " + n(v(b)) + ")", new Spot(b, unit, 0), false);
  }

  private Term term(String text, String part) {
    return new Term(text, new Spot(part, unit, 0), false);
  }

  /** Products, those that add nothing left out where most do, as of a one-hot input. */
  private Line terms(List<DenseStep.Term> all, String part) {
    boolean sparse = all.stream().filter(p -> p.product() == 0).count() * 2 > all.size();
    List<Term> terms = new ArrayList<>();
    double sum = 0;
    for (DenseStep.Term p : all) {
      sum += p.product();
      if (!sparse || p.product() != 0) {
        terms.add(new Term("(" + n(p.input()) + " × " + n(p.weight()) + ")", new Spot(part, p.index(), 0), p.product() == 0));
      }
    }
    return new Line(terms, n(sum));
  }

  private float v(String part) {
    return values.get(part)[unit];
  }

  private static String n(double value) {
    return Numbers.format((double) (float) value);
  }

  static String plain(String math) {
    return math.replace("_{t−1}", "ₜ₋₁").replace("_t", "ₜ").replace("_h", "ₕ");
  }
}
