package app.glassnet.engine.file;

import java.io.IOException;

/** A network file that cannot be used. The message says in one sentence what is wrong, where, and what to do. */
public class NetworkFileException extends IOException {
  private static final long serialVersionUID = 1L;

  NetworkFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
