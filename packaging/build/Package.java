import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the packages of the system this runs on. Run by {@code mvn -Ppackage verify} from its source file, with the JDK
 * that built the program; all that differs between systems and can be said in arguments is in the files beside it.
 *
 * <p>Arguments: version, date of the build, platform of the natives, the application's jar, a folder with the jars of
 * all libraries, a folder with JavaFX's, and then the options of the Java machine.
 */
final class Package {
  final Path top = Path.of("").toAbsolutePath();
  final Path packaging = top.resolve("packaging");
  final Path out = top.resolve("target/package");
  /** What is handed out. */
  final Path downloads = top.resolve("target/downloads");
  final Os os = Os.here();
  final String version;
  final Instant date;
  final String nativePlatform;
  final Path jar;
  final Path jars;
  final Path javafx;
  final List<String> options;

  private Package(List<String> arguments) {
    version = arguments.get(0);
    date = Instant.parse(arguments.get(1));
    nativePlatform = arguments.get(2);
    jar = top.resolve(arguments.get(3));
    jars = top.resolve(arguments.get(4));
    javafx = top.resolve(arguments.get(5));
    options = options(arguments.subList(6, arguments.size()));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Package(List.of(arguments)).make();
  }

  /** The version as installers take it, and macOS wants it: numbers, the first at least 1 there. */
  String number() {
    String plain = version.replace("-SNAPSHOT", "");
    return os == Os.MACOS && plain.startsWith("0.") ? "1" + plain.substring(1) : plain;
  }

  /** x64 or arm64, in names of files. */
  String arch() {
    return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
  }

  String folder() {
    return os.name().toLowerCase(Locale.ROOT);
  }

  /** Whether this kind of download is wanted: {@code -Dtypes=deb,rpm} says which, all are made without it. */
  boolean wants(String type) {
    String types = System.getProperty("types", "");
    return types.isEmpty() || List.of(types.split(",")).contains(type);
  }

  private void make() throws IOException, InterruptedException {
    // -Dimage=keep: only packages are made anew, from the folder made before.
    boolean keep = System.getProperty("image", "").equals("keep");
    for (String part : keep ? List.of("root", "rpm", "shlibs") : List.of("input", "unpacked", "runtime", "image", "rehearsal", "root", "rpm", "shlibs")) {
      Run.delete(out.resolve(part));
    }
    Run.delete(downloads);
    Files.createDirectories(out);
    Files.createDirectories(downloads);
    Image image = new Image(this);
    if (!keep) {
      image.make();
    }
    switch (os) {
      case LINUX -> new LinuxPackages(this, image).make();
      case WINDOWS -> windows(image);
      case MACOS -> {
        if (wants("dmg")) {
          installer(image, "dmg");
        }
      }
    }
    sums();
  }

  private void windows(Image image) throws IOException, InterruptedException {
    if (wants("msi")) {
      installer(image, "msi");
    }
    if (!wants("zip")) {
      return;
    }
    Run.go(image.folder.getParent(), List.of(Run.tool("jar"), "--create", "--no-manifest", "--file",
        downloads.resolve(name("zip")).toString(), "-C", image.folder.getParent().toString(),
        image.folder.getFileName().toString()));
  }

  /** An installer of jpackage's own from the folder that was made. */
  private void installer(Image image, String type) throws IOException, InterruptedException {
    List<String> make = new ArrayList<>(List.of(Run.tool("jpackage"), "--name", "Glassnet", "--app-version", number(),
        "--app-image", image.folder.toString(), "--dest", out.toString(), "--vendor", "The Glassnet authors",
        "--license-file", top.resolve("LICENSE").toString()));
    make.addAll(Run.arguments(packaging.resolve(folder()).resolve(type + ".args")));
    Run.go(packaging, make);
    try (Stream<Path> made = Files.list(out)) {
      Path installer = made.filter(f -> f.toString().endsWith("." + type)).findFirst().orElseThrow();
      Files.move(installer, downloads.resolve(name(type)));
    }
  }

  /** glassnet-0.1.0-linux-x64.tar.gz */
  String name(String ending) {
    return "glassnet-" + version + "-" + folder() + "-" + arch() + "." + ending;
  }

  /** A SHA-256 sum for each download, as {@code sha256sum --check} reads them. */
  private void sums() throws IOException {
    try (Stream<Path> all = Files.list(downloads)) {
      var lines = new StringBuilder();
      for (Path file : all.sorted().toList()) {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var in = Files.newInputStream(file)) {
          byte[] part = new byte[1 << 20];
          for (int n = in.read(part); n >= 0; n = in.read(part)) {
            digest.update(part, 0, n);
          }
        }
        lines.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(file.getFileName()).append('\n');
        System.out.printf(Locale.ROOT, "%s: %.1f MB%n", file, Files.size(file) / 1e6);
      }
      Files.writeString(downloads.resolve("SHA256SUMS-" + folder() + "-" + arch()), lines.toString());
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  /** One word a list item; "--add-modules x" of Maven's property becomes "--add-modules=x" for the launcher's list. */
  private static List<String> options(List<String> words) {
    List<String> options = new ArrayList<>();
    for (String word : words) {
      if (!word.startsWith("-") && !options.isEmpty()) {
        options.add(options.removeLast() + "=" + word);
      } else if (!word.isBlank()) {
        options.add(word);
      }
    }
    return options;
  }
}
