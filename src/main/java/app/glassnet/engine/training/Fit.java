package app.glassnet.engine.training;

import app.glassnet.engine.network.NetworkSpec;

/** Whether examples and a network belong together. */
final class Fit {
  private Fit() {}

  /** Whether the network can be trained on, and evaluated by, such targets. */
  static boolean targets(NetworkSpec spec, Examples examples) {
    int size = spec.output().size();
    if (!spec.loss().onClasses()) {
      return examples.classes() == 0 && examples.targets() == size;
    }
    int classes = spec.output().dim(spec.output().rank() - 1);
    return examples.classes() == classes && examples.targets() == size / classes;
  }

  /** Why they do not belong together. */
  static String message(NetworkSpec spec, Examples examples) {
    String network = "network \"%s\" turns %s into %s".formatted(spec.name(), spec.input(), spec.output());
    if (spec.loss().onClasses() && examples.classes() > 0 && examples.targets() == 1) {
      return "%s; the examples are %s and belong to %d classes".formatted(network, examples.shape(),
          examples.classes());
    }
    return "%s for the loss %s; the examples are %s, each with %d %s".formatted(network, spec.loss().type(),
        examples.shape(), examples.targets(),
        examples.classes() == 0 ? "numbers to predict" : "of " + examples.classes() + " classes");
  }
}
