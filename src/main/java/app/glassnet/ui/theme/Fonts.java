package app.glassnet.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The two families that ship: Inter for words, JetBrains Mono for numbers. For canvases; controls get them by CSS. */
public final class Fonts {
  public static final String TEXT = "Inter";
  public static final String MONO = "JetBrains Mono";

  /** JavaFX chooses between regular and bold alone; the weights between them are families of their own. */
  private static final String SEMIBOLD = "Inter Semi Bold";

  private static final String[] FILES = {"Inter-Regular.otf", "Inter-Italic.otf", "Inter-Medium.otf",
      "Inter-SemiBold.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf",
      "JetBrainsMono-Bold.ttf"};
  private static boolean loaded;

  private Fonts() {}

  /** Registers the fonts with JavaFX; the first call loads them, later ones do nothing. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    for (String file : FILES) {
      try (var in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
        if (in == null || Font.loadFont(in, 16) == null) {
          throw new IllegalStateException("font cannot be loaded: fonts/" + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    loaded = true;
  }

  public static Font text(double size) {
    return font(TEXT, FontWeight.NORMAL, size);
  }

  public static Font semibold(double size) {
    return font(SEMIBOLD, FontWeight.NORMAL, size);
  }

  public static Font number(double size) {
    return font(MONO, FontWeight.NORMAL, size);
  }

  public static Font numberBold(double size) {
    return font(MONO, FontWeight.BOLD, size);
  }

  private static Font font(String family, FontWeight weight, double size) {
    load();
    return Font.font(family, weight, size);
  }
}
