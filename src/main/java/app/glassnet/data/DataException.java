package app.glassnet.data;

import java.io.IOException;

/** A file that cannot be used. The message is one sentence for the person who chose it, in the program's language. */
public class DataException extends IOException {
  private static final long serialVersionUID = 1L;

  /** @param key a message of the bundle {@code i18n/data}, filled in with {@code args} */
  public DataException(String key, Object... args) {
    super(DataTexts.get(key, args));
  }

  /** The same, keeping the fault that showed it. */
  public DataException(Throwable cause, String key, Object... args) {
    super(DataTexts.get(key, args), cause);
  }
}
