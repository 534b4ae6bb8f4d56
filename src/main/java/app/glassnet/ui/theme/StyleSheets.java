package app.glassnet.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses a scene: AtlantaFX as the base, our own sheet over it, and a sheet of tokens written from the {@link Palette}
 * and the size of type. Pop-ups take all three from the window that opens them.
 */
public final class StyleSheets {
  private static final String OWN = StyleSheets.class.getResource("/css/glassnet.css").toExternalForm();
  private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
  private static final String DARK = new PrimerDark().getUserAgentStylesheet();

  private StyleSheets() {}

  /** Dresses the scene now and whenever theme or size change. */
  public static void follow(Scene scene, ThemeModel model) {
    Fonts.load();
    InvalidationListener listener = o -> dress(scene, model.theme(), model.em());
    // The scene holds the listener, the model only a weak reference: a closed window can go.
    scene.getProperties().put(StyleSheets.class, listener);
    model.themeProperty().addListener(new WeakInvalidationListener(listener));
    model.emProperty().addListener(new WeakInvalidationListener(listener));
    dress(scene, model.theme(), model.em());
  }

  private static void dress(Scene scene, Theme theme, double em) {
    String base = theme == Theme.LIGHT ? LIGHT : DARK;
    if (!base.equals(scene.getUserAgentStylesheet())) {
      scene.setUserAgentStylesheet(base);
    }
    String tokens = tokens(theme.palette(), em);
    if (!scene.getStylesheets().contains(tokens)) {
      scene.getStylesheets().setAll(OWN, tokens);
    }
  }

  private static String tokens(Palette p, double em) {
    Map<String, String> t = new LinkedHashMap<>();
    t.put("-g-ground", css(p.ground()));
    t.put("-g-panel", css(p.panel()));
    t.put("-g-rail", css(p.rail()));
    t.put("-g-hover", css(p.hover()));
    t.put("-g-raised", css(p.raised()));
    t.put("-g-ink", css(p.ink()));
    t.put("-g-secondary", css(p.secondary()));
    t.put("-g-line", css(p.line()));
    t.put("-g-accent", css(p.accent()));
    t.put("-g-on-accent", css(p.onAccent()));
    t.put("-g-button", css(p.button()));
    t.put("-g-on-button", css(p.onButton()));
    t.put("-g-button-hover", css(p.button().interpolate(p.secondary(), 0.35)));
    t.put("-g-empty", css(p.empty()));
    t.put("-g-good", css(p.good()));
    t.put("-g-link", css(p.link()));
    t.put("-g-bad", css(p.bad()));
    t.put("-g-slate", css(p.slate()));
    atlantaFx(t);
    modena(t);
    t.put("-fx-font-family", "\"" + Fonts.TEXT + "\"");
    t.put("-fx-font-size", em + "px");
    String sheet = t.entrySet().stream().map(e -> "  " + e.getKey() + ": " + e.getValue() + ";\n")
        .collect(Collectors.joining("", ".root {\n", "}\n"));
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
  }

  /** The names AtlantaFX's sheet uses. */
  private static void atlantaFx(Map<String, String> t) {
    t.put("-color-bg-default", "-g-panel");
    t.put("-color-bg-overlay", "-g-panel");
    t.put("-color-bg-subtle", "-g-rail");
    t.put("-color-bg-inset", "-g-rail");
    t.put("-color-fg-default", "-g-ink");
    t.put("-color-fg-muted", "-g-secondary");
    t.put("-color-fg-subtle", "-g-secondary");
    t.put("-color-fg-emphasis", "-g-on-button");
    t.put("-color-border-default", "-g-line");
    t.put("-color-border-muted", "-g-line");
    t.put("-color-border-subtle", "-g-line");
    t.put("-color-accent-fg", "-g-ink");
    t.put("-color-accent-emphasis", "-g-button");
    t.put("-color-accent-subtle", "-g-hover");
    t.put("-color-accent-muted", "-g-line");
    t.put("-color-danger-fg", "-g-bad");
    t.put("-color-danger-emphasis", "-g-bad");
    t.put("-fx-background-color", "-g-ground");
  }

  /** The names of JavaFX's own theme that ControlsFX's sheets ask for and AtlantaFX does not define. */
  private static void modena(Map<String, String> t) {
    t.put("-fx-base", "-g-rail");
    t.put("-fx-background", "-g-panel");
    t.put("-fx-color", "-g-rail");
    t.put("-fx-hover-base", "-g-hover");
    t.put("-fx-pressed-base", "-g-hover");
    t.put("-fx-body-color", "-g-rail");
    t.put("-fx-control-inner-background", "-g-panel");
    t.put("-fx-control-inner-background-alt", "-g-rail");
    t.put("-fx-accent", "-g-button");
    t.put("-fx-default-button", "-g-button");
    t.put("-fx-selection-bar", "-g-button");
    t.put("-fx-selection-bar-non-focused", "-g-hover");
    t.put("-fx-selection-bar-text", "-g-on-button");
    t.put("-fx-focus-color", "-g-ink");
    t.put("-fx-faint-focus-color", "transparent");
    t.put("-fx-cell-focus-inner-border", "-g-line");
    t.put("-fx-cell-hover-color", "-g-hover");
    t.put("-fx-text-base-color", "-g-ink");
    t.put("-fx-text-background-color", "-g-ink");
    t.put("-fx-text-inner-color", "-g-ink");
    t.put("-fx-dark-text-color", "-g-ink");
    t.put("-fx-mid-text-color", "-g-secondary");
    t.put("-fx-light-text-color", "-g-on-button");
    t.put("-fx-prompt-text-color", "-g-secondary");
    t.put("-fx-mark-color", "-g-ink");
    t.put("-fx-mark-highlight-color", "transparent");
    t.put("-fx-box-border", "-g-line");
    t.put("-fx-text-box-border", "-g-line");
    t.put("-fx-outer-border", "-g-line");
    t.put("-fx-inner-border", "-g-rail");
    t.put("-fx-inner-border-horizontal", "-g-rail");
    t.put("-fx-shadow-highlight-color", "transparent");
    t.put("-fx-table-cell-border-color", "-g-line");
    t.put("-fx-table-header-border-color", "-g-line");
  }

  static String css(Color c) {
    return String.format("#%02x%02x%02x", Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255),
        Math.round(c.getBlue() * 255));
  }
}
