package app.glassnet.ui.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test method its own {@link Fx}, closed when the method ends. JavaFX is started once for all tests. */
public final class FxExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(FxExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Fx.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The store closes what it holds when the test ends.
    return context.getStore(NAMESPACE).getOrComputeIfAbsent(Fx.class, k -> new Fx(), Fx.class);
  }
}
