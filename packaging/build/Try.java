import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Uses what was packaged as somebody would who has nothing else: no Java, no Maven and no network. The .deb is laid out in
 * a folder of its own where there is one; elsewhere it is the folder the installers are made from.
 */
final class Try {
  private static final Path OUT = Path.of("target/package/try").toAbsolutePath();

  private Try() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Run.delete(OUT);
    Files.createDirectories(OUT.resolve("empty"));
    Path program = program();
    expect(program, 0, "--version");
    expect(program, 0, "check");
    expect(program, 0, "render", "--list");
    for (String room : said(program, "render", "--list").lines().map(l -> l.strip().split("\\s+")[0]).toList()) {
      Path picture = OUT.resolve(room + ".png");
      expect(program, 0, "render", room, "--size", "1280x720", "--out", picture.toString());
      if (Files.size(picture) < 10_000) {
        throw new IOException("the picture of " + room + " is empty");
      }
    }
    expect(program, 0, "demo", "--seconds", "20", "--out", OUT.resolve("demo").toString());
    expect(program, 2, "paint");
    nothingWasUnpacked();
    System.out.println("The package works by itself.");
  }

  private static Path program() throws IOException, InterruptedException {
    Os os = Os.here();
    Path image = Path.of("target/package/image").toAbsolutePath();
    if (os != Os.LINUX) {
      return os == Os.WINDOWS ? image.resolve("Glassnet/glassnet-cli.exe") : image.resolve("Glassnet.app/Contents/MacOS/Glassnet");
    }
    try (Stream<Path> made = Files.list(Path.of("target/downloads"))) {
      for (Path deb : made.filter(f -> f.toString().endsWith(".deb")).toList()) {
        Run.go(OUT, List.of("dpkg", "-x", deb.toAbsolutePath().toString(), OUT.resolve("root").toString()));
        return OUT.resolve("root/opt/glassnet/bin/glassnet");
      }
    }
    return image.resolve("glassnet/bin/glassnet");
  }

  private static void expect(Path program, int code, String... arguments) throws IOException, InterruptedException {
    Process process = start(program, arguments).inheritIO().start();
    if (process.waitFor() != code) {
      throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue() + ", not " + code);
    }
  }

  private static String said(Path program, String... arguments) throws IOException, InterruptedException {
    Process process = start(program, arguments).start();
    String out = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return out;
  }

  /** A home of its own, a path with nothing on it, and, where the system can do it, no network. */
  private static ProcessBuilder start(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (Os.here() == Os.LINUX && noNetwork()) {
      command.addAll(List.of("/usr/bin/unshare", "--map-root-user", "--net"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    System.out.println("+ " + String.join(" ", command));
    var builder = new ProcessBuilder(command).directory(OUT.toFile());
    if (Os.here() != Os.WINDOWS) {
      builder.environment().clear();
      builder.environment().put("PATH", OUT.resolve("empty").toString());
      builder.environment().put("HOME", Files.createDirectories(OUT.resolve("home")).toString());
    }
    return builder;
  }

  private static boolean noNetwork() throws IOException {
    try {
      return new ProcessBuilder("/usr/bin/unshare", "--map-root-user", "--net", "/bin/true").start().waitFor() == 0;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** JavaCPP and JavaFX unpack native libraries below the home folder when they do not find them as files. */
  private static void nothingWasUnpacked() throws IOException {
    Path home = OUT.resolve("home");
    if (Files.exists(home)) {
      try (Stream<Path> all = Files.walk(home)) {
        List<Path> large = all.filter(f -> Files.isRegularFile(f) && f.toFile().length() > 100_000).toList();
        if (!large.isEmpty()) {
          throw new IOException("unpacked at a start: " + large);
        }
      }
    }
  }
}
