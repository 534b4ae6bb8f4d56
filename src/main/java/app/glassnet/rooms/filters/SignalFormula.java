package app.glassnet.rooms.filters;

import app.glassnet.explain.filter.SignalSum;
import app.glassnet.ui.formula.Formula;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.text.Texts;
import java.util.List;

/** The sum behind one value of the filtered signal. */
final class SignalFormula {
  private SignalFormula() {}

  static Formula of(FiltersModel model, Texts texts) {
    SignalSum sum = model.sum.get();
    List<Formula.Term> terms = sum.terms().stream()
        .map(t -> new Formula.Term("(" + Numbers.exact(t.f()) + " × " + Numbers.exact(t.g()) + ")",
            new Spot(SignalView.TERM, 0, t.tau()), t.product() == 0)).toList();
    String title = model.turned.get()
        ? texts.get("signal.sum", Numbers.format(sum.t()))
        : texts.get("signal.sum.corr", Numbers.format(sum.t()), Numbers.format(model.samplesG.get().length - 1));
    return new Formula(title, texts.get("signal.exact"), List.of(new Formula.Line(terms, "")), "",
        "= " + Numbers.exact(SignalPainter.rounded(sum.value())));
  }
}
