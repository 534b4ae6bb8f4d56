package app.glassnet.shell;

import app.glassnet.ui.theme.Theme;
import java.util.HashMap;
import java.util.Map;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/** What the window remembers from one day to the next. */
interface Memory {
  String get(String key, String otherwise);

  void put(String key, String value);

  /** Whether what is put will be there the next day. May read and write files. */
  default boolean keeps() {
    return true;
  }

  /** In the place the operating system keeps such things. */
  static Memory ofUser() {
    Preferences node = Preferences.userRoot().node("app/glassnet");
    return new Memory() {
      @Override
      public String get(String key, String otherwise) {
        return node.get(key, otherwise);
      }

      @Override
      public void put(String key, String value) {
        node.put(key, value);
      }

      @Override
      public boolean keeps() {
        try {
          node.put("last", Long.toString(System.currentTimeMillis()));
          node.flush();
          return true;
        } catch (BackingStoreException e) {
          return false;
        }
      }
    };
  }

  /** Until it is thrown away: for tests. */
  static Memory forgetful() {
    Map<String, String> values = new HashMap<>();
    return new Memory() {
      @Override
      public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
      }

      @Override
      public void put(String key, String value) {
        values.put(key, value);
      }
    };
  }

  default double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(get(key, ""));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  default Theme theme() {
    return get("theme", "").equals(Theme.DARK.name()) ? Theme.DARK : Theme.LIGHT;
  }
}
