import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a folder that runs by itself: its jars, the native libraries, a runtime, a launcher and Java's cache. */
final class Image {
  private static final Pattern MODULE = Pattern.compile("(?:java|jdk)\\.[a-z0-9.]+");
  private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
  private static final Pattern LICENCE = Pattern.compile("META-INF/(?:[\\w/]*)[\\w.-]*(?i:licen[cs]e|notice|copying)[\\w.-]*");

  private final Package of;
  private final Path input;
  private final Path runtime;
  /** The folder that was made. */
  final Path folder;
  /** Where in it the jars are. */
  final Path app;

  Image(Package of) {
    this.of = of;
    input = of.out.resolve("input");
    runtime = of.out.resolve("runtime");
    folder = of.out.resolve("image").resolve(of.os == Os.LINUX ? "glassnet" : of.os == Os.MACOS ? "Glassnet.app" : "Glassnet");
    app = folder.resolve(switch (of.os) {
      case LINUX -> "lib/app";
      case WINDOWS -> "app";
      case MACOS -> "Contents/app";
    });
  }

  void make() throws IOException, InterruptedException {
    jars();
    natives();
    runtime();
    launcher();
    licences();
    Run.date(folder, of.date);
    cache();
  }

  /** The application and its libraries, without those that hold native code, which {@link #natives} lays down. */
  private void jars() throws IOException {
    Files.createDirectories(input);
    try (Stream<Path> all = Files.list(of.jars)) {
      for (Path jar : all.sorted().toList()) {
        String name = jar.getFileName().toString();
        if (!name.startsWith("javafx-") && !name.contains(of.nativePlatform)) {
          Files.copy(jar, input.resolve(name));
        }
      }
    }
    Files.copy(of.jar, input.resolve("glassnet.jar"));
  }

  /** What JavaCPP unpacks for a run of the engine is what it needs, under the names it looks for; each file once. */
  private void natives() throws IOException, InterruptedException {
    Path unpacked = of.out.resolve("unpacked");
    String everything;
    try (Stream<Path> all = Files.list(of.jars)) {
      everything = all.filter(jar -> !jar.getFileName().toString().startsWith("javafx-")).sorted().map(Path::toString)
          .collect(Collectors.joining(java.io.File.pathSeparator, of.jar + java.io.File.pathSeparator, ""));
    }
    List<String> check = new ArrayList<>(List.of(Run.tool("java"), "--module-path", of.javafx.toString()));
    check.addAll(of.options);
    check.addAll(List.of("-Dorg.bytedeco.javacpp.cachedir=" + unpacked, "-cp", everything, "app.glassnet.Main", "check"));
    Run.go(of.out, check);
    Path natives = Files.createDirectories(input.resolve("natives"));
    Set<Path> placed = new LinkedHashSet<>();
    try (Stream<Path> all = Files.walk(unpacked)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (LIBRARY.matcher(name).matches() && !Files.exists(natives.resolve(name))) {
          place(file, natives.resolve(name), placed);
        }
      }
    }
    strip(placed);
    underOneName(natives);
  }

  /**
   * OpenBLAS is loaded under two names, and JavaCPP copies it into the home folder to make the second from the first.
   * With the second alone it finds what it looks for, and the libraries that need the first take the one that is loaded.
   */
  private void underOneName(Path natives) throws IOException {
    Path plain = natives.resolve("libopenblas.so.0");
    Path other = natives.resolve("libopenblas_nolapack.so.0");
    if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS) && Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
      Path library = plain.toRealPath();
      Path kept = Files.move(library, natives.resolve("kept"));
      for (String name : List.of("libopenblas.so", "libopenblas.so.0", "libopenblas_nolapack.so",
          "libopenblas_nolapack.so.0")) {
        Files.deleteIfExists(natives.resolve(name));
      }
      Files.move(kept, other);
    }
  }

  /** Takes out the names of internal functions: a tenth of a large library. */
  private void strip(Collection<Path> libraries) throws IOException, InterruptedException {
    if (of.os == Os.LINUX && Run.has("strip") && !libraries.isEmpty()) {
      List<String> strip = new ArrayList<>(List.of("strip", "--strip-unneeded"));
      libraries.forEach(library -> strip.add(library.toString()));
      Run.go(of.out, strip);
    }
  }

  private void place(Path file, Path target, Set<Path> placed) throws IOException {
    for (Path before : placed) {
      if (of.os != Os.WINDOWS && Files.size(before) == Files.size(file) && Files.mismatch(before, file) < 0) {
        Files.createSymbolicLink(target, before.getFileName());
        return;
      }
    }
    Files.copy(file.toRealPath(), target);
    placed.add(target);
  }

  private void runtime() throws IOException, InterruptedException {
    List<String> link = new ArrayList<>(List.of("--module-path", of.javafx.toString(),
        "--add-modules", String.join(",", modules()), "--output", runtime.toString()));
    link.addAll(Run.arguments(of.packaging.resolve("jlink.args")));
    Run.inside("jlink", link);
    Path libraries = runtime.resolve(of.os == Os.WINDOWS ? "bin" : "lib");
    try (Stream<Path> all = Files.list(of.javafx)) {
      for (Path jar : all.toList()) {
        unpack(jar, LIBRARY, libraries);
      }
    }
    try (Stream<Path> all = Files.walk(libraries)) {
      strip(all.filter(f -> LIBRARY.matcher(f.getFileName().toString()).matches()).toList());
    }
  }

  /** What the classes of all jars and of JavaFX refer to, and what modules.txt adds. */
  private TreeSet<String> modules() throws IOException {
    TreeSet<String> modules = new TreeSet<>(List.of("java.base", "javafx.controls"));
    try (Stream<Path> libraries = Files.list(input); Stream<Path> javafx = Files.list(of.javafx)) {
      for (Path jar : Stream.concat(libraries.filter(f -> f.toString().endsWith(".jar")), javafx).sorted().toList()) {
        Matcher found = MODULE.matcher(jdeps(jar));
        while (found.find()) {
          if (Stream.of("java.", "jdk.").anyMatch(found.group()::startsWith) && isModule(found.group())) {
            modules.add(found.group());
          }
        }
      }
    }
    Files.readAllLines(of.packaging.resolve("modules.txt")).stream().filter(l -> !l.isBlank() && !l.startsWith("#"))
        .forEach(modules::add);
    System.out.println("modules: " + modules);
    return modules;
  }

  /** Nothing outside the jar and JavaFX is looked for; classes of version 9 and later in it are left aside. */
  private String jdeps(Path jar) throws IOException {
    return Run.inside("jdeps", List.of("--multi-release", "base", "--ignore-missing-deps", "-s",
        "--module-path", of.javafx.toString(), jar.toString()));
  }

  private static boolean isModule(String name) {
    return java.lang.module.ModuleFinder.ofSystem().find(name).isPresent();
  }

  private void launcher() throws IOException, InterruptedException {
    List<String> make = new ArrayList<>(List.of(Run.tool("jpackage"), "--type", "app-image",
        "--input", input.toString(), "--dest", folder.getParent().toString(), "--runtime-image", runtime.toString(),
        "--app-version", of.number()));
    make.addAll(Run.arguments(of.packaging.resolve("jpackage.args")));
    make.addAll(Run.arguments(of.packaging.resolve(of.folder()).resolve("jpackage.args")));
    for (String option : of.options) {
      make.addAll(List.of("--java-options", option));
    }
    // The last --name wins: on Linux that of the command.
    Run.go(of.packaging, withoutDoubles(make));
  }

  private static List<String> withoutDoubles(List<String> arguments) {
    List<String> single = new ArrayList<>(arguments);
    int first = single.indexOf("--name");
    if (first != single.lastIndexOf("--name")) {
      single.remove(first);
      single.remove(first);
    }
    return single;
  }

  /** The licences of everything inside: ours, the lists, the texts that jars bring, and those that they do not. */
  private void licences() throws IOException {
    Path to = Files.createDirectories(app.resolve("licences"));
    Files.copy(of.top.resolve("LICENSE"), to.resolve("LICENSE"));
    Files.copy(of.top.resolve("THIRD-PARTY.md"), to.resolve("THIRD-PARTY.md"));
    Run.copy(of.packaging.resolve("licences"), to);
    try (Stream<Path> all = Files.list(input)) {
      for (Path jar : all.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        String name = jar.getFileName().toString().replaceAll("-[\\d.].*|\\.jar$", "");
        if (!name.equals("glassnet")) {
          unpack(jar, LICENCE, to.resolve(name));
        }
      }
    }
  }

  private static void unpack(Path jar, Pattern wanted, Path to) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (var entry : file.stream().filter(e -> !e.isDirectory() && wanted.matcher(e.getName()).matches()).toList()) {
        Files.createDirectories(to);
        Path target = to.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
        try (InputStream in = file.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
          in.transferTo(out);
        }
      }
    }
  }

  /**
   * Java's ahead-of-time cache, from a rehearsal: the program opens every room once and closes. The very class path and
   * options of the launcher are used, or the cache would not fit; the launcher is then told of it.
   */
  private void cache() throws IOException, InterruptedException {
    Path config = app.resolve(of.os == Os.LINUX ? "glassnet.cfg" : "Glassnet.cfg");
    List<String> lines = Files.readAllLines(config);
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.addAll(values(lines, "java-options"));
    Path cache = app.resolve("glassnet.aot");
    command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dglassnet.rehearsal=true",
        "-Djava.util.prefs.userRoot=" + of.out.resolve("rehearsal")));
    if (of.os == Os.LINUX && System.getenv("DISPLAY") == null && !Run.has("xvfb-run")) {
      throw new IOException("The ahead-of-time cache is made by opening the window: set DISPLAY, or install xvfb.");
    }
    command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, values(lines, "app.classpath")),
        "app.glassnet.Main"));
    if (of.os == Os.LINUX && System.getenv("DISPLAY") == null) {
      command.addAll(0, List.of("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"));
    }
    Run.go(of.out, command);
    for (Path each : of.os == Os.WINDOWS ? List.of(config, app.resolve("glassnet-cli.cfg")) : List.of(config)) {
      Files.writeString(each, "java-options=-XX:AOTCache=$APPDIR/glassnet.aot\n", StandardOpenOption.APPEND);
    }
  }

  private Path java() {
    return folder.resolve(switch (of.os) {
      case LINUX -> "lib/runtime/bin/java";
      case WINDOWS -> "runtime/bin/java.exe";
      case MACOS -> "Contents/runtime/Contents/Home/bin/java";
    });
  }

  private List<String> values(List<String> config, String key) {
    return config.stream().filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1).replace("$APPDIR", app.toString())).toList();
  }
}
