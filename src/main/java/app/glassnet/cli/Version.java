package app.glassnet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
public final class Version implements IVersionProvider {
  /** For example {@code 0.1.0}. */
  public static String number() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/app/glassnet/version.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"Glassnet " + number() + " (Java " + Runtime.version().feature() + ")"};
  }
}
