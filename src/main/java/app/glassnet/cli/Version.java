package app.glassnet.cli;

import app.glassnet.shell.About;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
public final class Version implements IVersionProvider {
  /** For example {@code 0.1.0}. */
  public static String number() {
    return About.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Glassnet " + number() + " (Java " + Runtime.version().feature() + ")"};
  }
}
