package app.glassnet;

import app.glassnet.cli.Cli;
import app.glassnet.cli.Startup;
import app.glassnet.shell.MainWindow;
import app.glassnet.shell.StartReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the program starts: opens the window, or hands over to the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    StartReport.mark("main");
    Startup.prepare();
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    System.exit(Cli.run(args, out, err, MainWindow::run));
  }

  /**
   * Sentences hold × and −, which a bare C locale would turn into question marks; only Windows's consoles need their
   * own.
   */
  private static PrintWriter writer(FileDescriptor stream) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Charset charset = windows ? System.out.charset() : StandardCharsets.UTF_8;
    return new PrintWriter(new FileOutputStream(stream), true, charset);
  }
}
