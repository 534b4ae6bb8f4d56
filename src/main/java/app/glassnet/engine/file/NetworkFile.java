package app.glassnet.engine.file;

import app.glassnet.engine.network.Weights;
import java.io.IOException;
import java.nio.file.Path;

/** Saves and loads networks. */
public final class NetworkFile {
  private NetworkFile() {}

  /** Writes a file whole or not at all: under another name beside it first, then moved into place. */
  public static void save(Path file, Weights weights, RunCard card) throws IOException {
    throw new UnsupportedOperationException("comes next");
  }

  /** Reads a file. */
  public static Saved load(Path file) throws NetworkFileException {
    throw new UnsupportedOperationException("comes next");
  }

  /** The same as a file's bytes, to be kept inside something else. */
  public static byte[] toBytes(Weights weights, RunCard card) {
    throw new UnsupportedOperationException("comes next");
  }

  /** Reads such bytes. */
  public static Saved fromBytes(byte[] bytes) throws NetworkFileException {
    throw new UnsupportedOperationException("comes next");
  }
}
