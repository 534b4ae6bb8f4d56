import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Programs to run, and what is done with files, for the package builder. */
final class Run {
  private static final String TOOLS = System.getProperty("java.home") + "/bin/";

  private Run() {}

  /** A tool of the JDK that runs this. */
  static String tool(String name) {
    return TOOLS + name;
  }

  /** Runs a tool of the JDK inside this very Java machine, which saves the start of another one; gives what it wrote. */
  static String inside(String tool, List<String> arguments) throws IOException {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = ToolProvider.findFirst(tool).orElseThrow().run(new PrintWriter(out), new PrintWriter(err),
        arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException(tool + " ended with " + code + ": " + out + err);
    }
    return out.toString();
  }

  /** Runs a program in this folder and shows what it says; a failure ends the build. */
  static void go(Path folder, List<String> command) throws IOException, InterruptedException {
    go(folder, Map.of(), command);
  }

  static void go(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    System.out.println("+ " + String.join(" ", shortened(command)));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(command.getFirst() + " ended with " + code);
    }
  }

  /** Runs a program and gives what it wrote to its standard output. */
  static String read(Path folder, List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + out);
    }
    return out;
  }

  /** Whether there is such a program on the path. */
  static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The arguments of a file: words parted by space, in quotes where they hold one, from # on a comment. */
  static List<String> arguments(Path file) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int space = line.indexOf(' ');
      words.add(space < 0 ? line : line.substring(0, space));
      if (space > 0) {
        words.add(line.substring(space + 1).strip().replaceAll("^\"|\"$", ""));
      }
    }
    return words;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** Copies a folder with all that is in it; links stay links. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING,
              java.nio.file.LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
  }

  /** Gives every file one date. Java's cache remembers the jars' dates, and packages of one commit should be alike. */
  static void date(Path folder, Instant when) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isSymbolicLink()) {
          Files.setLastModifiedTime(file, FileTime.from(when));
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static List<String> shortened(List<String> command) {
    return command.stream().map(word -> word.length() > 200 ? word.substring(0, 200) + "…" : word).toList();
  }
}
