package app.glassnet.engine.reference;

import app.glassnet.engine.reference.CaseResult.Outcome;
import java.util.Locale;

/** Collects the largest error of a case and remembers where it was. */
final class Comparison {
  private double largest;
  private String worst = "nothing was compared";
  private boolean compared;

  void add(String what, Numbers want, float[] got) {
    if (got.length != want.data().length) {
      throw new IllegalArgumentException("%s: %d numbers computed, %d expected"
          .formatted(what, got.length, want.data().length));
    }
    for (int i = 0; i < got.length; i++) {
      add(what + "[" + i + "]", want.data()[i], got[i]);
    }
  }

  void add(String what, double want, double got) {
    double error = Math.abs(got - want) / Math.max(1, Math.abs(want));
    if (Double.isNaN(error)) {
      error = Double.POSITIVE_INFINITY;
    }
    if (!compared || error > largest) {
      compared = true;
      largest = error;
      worst = String.format(Locale.ROOT, "largest at %s: got %.7g, want %.7g", what, got, want);
    }
  }

  CaseResult result(String name, double tolerance) {
    if (!compared) {
      return ReferenceCase.damaged(name, tolerance, "it expects nothing");
    }
    return new CaseResult(name, largest <= tolerance ? Outcome.OK : Outcome.MISS, largest, tolerance, worst);
  }
}
