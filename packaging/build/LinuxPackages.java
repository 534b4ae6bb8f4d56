import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * .deb, .rpm and .tar.gz from the same tree. jpackage's own are not used: they put files in place by scripts at
 * installation, where dpkg and rpm can do it by themselves, and take them away again without a trace.
 */
final class LinuxPackages {
  private final Package of;
  private final Image image;
  private final Path root;
  private final Path home;

  LinuxPackages(Package of, Image image) {
    this.of = of;
    this.image = image;
    root = of.out.resolve("root");
    home = root.resolve("opt/glassnet");
  }

  void make() throws IOException, InterruptedException {
    tree();
    if (of.wants("deb")) {
      deb();
    }
    if (of.wants("tar.gz")) {
      tar();
    }
    if (of.wants("rpm") && Run.has("rpmbuild")) {
      rpm();
    } else if (of.wants("rpm")) {
      System.out.println("No rpmbuild here: no .rpm was made.");
    }
  }

  private void tree() throws IOException, InterruptedException {
    Run.copy(image.folder, home);
    put("app.glassnet.Glassnet.desktop", "usr/share/applications/app.glassnet.Glassnet.desktop");
    put("app.glassnet.Glassnet.mime.xml", "usr/share/mime/packages/app.glassnet.Glassnet.xml");
    put("app.glassnet.Glassnet.metainfo.xml", "usr/share/metainfo/app.glassnet.Glassnet.metainfo.xml");
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
      copy("icons/glassnet-" + size + ".png", "usr/share/icons/hicolor/%dx%1$d/apps/glassnet.png".formatted(size));
    }
    copy("icons/app.svg", "usr/share/icons/hicolor/scalable/apps/glassnet.svg");
    Path doc = Files.createDirectories(root.resolve("usr/share/doc/glassnet"));
    Files.createSymbolicLink(doc.resolve("licences"), Path.of("/opt/glassnet/lib/app/licences"));
    copy("THIRD-PARTY.md", "usr/share/doc/glassnet/copyright");
    Files.writeString(doc.resolve("copyright"), "Glassnet is under the Apache License 2.0; its text and those of all that"
        + " ships with it are in /opt/glassnet/lib/app/licences.\n\n" + Files.readString(doc.resolve("copyright")));
    Path command = Files.createDirectories(root.resolve("usr/bin")).resolve("glassnet");
    Files.createSymbolicLink(command, Path.of("/opt/glassnet/bin/glassnet"));
    Path man = root.resolve("usr/share/man/man1/glassnet.1");
    Files.createDirectories(man.getParent());
    Files.writeString(man, filled("glassnet.1.in").replace("@HELP@", help()));
    Run.go(man.getParent(), List.of("gzip", "-9n", man.toString()));
    Run.date(root, of.date);
  }

  /** The manual's middle, from what the program says of itself. */
  private String help() throws IOException, InterruptedException {
    var text = new StringBuilder(".SH COMMANDS\n");
    String all = run("--help");
    for (String line : all.substring(all.indexOf("Commands:")).lines().skip(1).toList()) {
      if (line.matches("  \\w+ .*")) {
        String name = line.strip().split(" ")[0];
        text.append(".SS ").append(name).append("\n.nf\n");
        text.append(run(name, "--help").replace("\\", "\\\\").replace("-", "\\-")).append(".fi\n");
      }
    }
    return text.toString();
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "LC_ALL=C.UTF-8", home.resolve("bin/glassnet").toString()));
    command.addAll(List.of(arguments));
    return Run.read(of.out, command);
  }

  private void tar() throws IOException, InterruptedException {
    // A folder that can be put anywhere; the desktop's files are in it for those who want them.
    Path share = home.resolve("share");
    Run.copy(root.resolve("usr/share"), share);
    Files.delete(share.resolve("doc/glassnet/licences"));
    String name = "glassnet-" + of.version;
    Run.go(home.getParent(), List.of("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner",
        "--mtime=@" + of.date.getEpochSecond(), "--transform=s,^glassnet," + name + ",S", "--use-compress-program=gzip -n",
        "-cf",
        of.downloads.resolve(of.name("tar.gz")).toString(), "glassnet"));
    Run.delete(share);
  }

  private void deb() throws IOException, InterruptedException {
    String arch = Run.read(of.out, List.of("dpkg", "--print-architecture")).strip();
    Path control = Files.createDirectories(root.resolve("DEBIAN")).resolve("control");
    long kilobytes = 0;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        kilobytes += (Files.size(file) + 1023) / 1024;
      }
    }
    Files.writeString(control, filled("control").replace("Version: " + of.version, "Version: " + of.version.replace("-", "~")).replace("@ARCH@", arch).replace("@SIZE@", Long.toString(kilobytes))
        .replace("@DEPENDS@", dependencies()));
    Run.go(of.out, Map.of("SOURCE_DATE_EPOCH", Long.toString(of.date.getEpochSecond())), List.of("dpkg-deb",
        "--root-owner-group", "-Zxz", "-z1", "--threads-max=2", "--build", root.toString(),
        of.downloads.resolve("glassnet_" + of.version.replace("-", "~") + "_" + arch + ".deb").toString()));
    Run.delete(root.resolve("DEBIAN"));
  }

  /** The packages that hold the libraries ours are linked with, as Debian's own tool finds them. */
  private String dependencies() throws IOException, InterruptedException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(home)) {
      all.filter(f -> f.getFileName().toString().matches(".*\\.so(\\.\\d+)*|glassnet|java"))
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).map(Path::toString)
          // Nothing here makes a sound.
          .filter(f -> !f.endsWith("libjsound.so")).sorted().forEach(files::add);
    }
    // dpkg-shlibdeps wants to be in a source package.
    Path source = Files.createDirectories(of.out.resolve("shlibs/debian"));
    Files.writeString(source.resolve("control"), "Source: glassnet\n\nPackage: glassnet\nArchitecture: any\n");
    List<String> command = new ArrayList<>(List.of("dpkg-shlibdeps", "-O", "--ignore-missing-info",
        // Ours is beside the libraries that need it.
        "-xlibquadmath0"));
    for (String folder : List.of("lib/app/natives", "lib/runtime/lib", "lib/runtime/lib/server")) {
      command.add("-l" + home.resolve(folder));
    }
    command.addAll(files);
    String found = Run.read(source.getParent(), command).strip();
    return found.substring(found.indexOf('=') + 1);
  }

  private void rpm() throws IOException, InterruptedException {
    Path top = Files.createDirectories(of.out.resolve("rpm"));
    String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    String files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS)).map(f -> "\"/" + root.relativize(f) + "\"")
          .sorted().collect(Collectors.joining("\n", "%dir /opt/glassnet\n", ""));
    }
    Path spec = top.resolve("glassnet.spec");
    Files.writeString(spec, filled("glassnet.spec").replace("@ARCH@", arch).replace("@FILES@", files)
        .replace("Version: " + of.version, "Version: " + of.version.replace("-", "~")));
    // rpmbuild takes away what it is given as the root.
    Run.copy(root, top.resolve("root"));
    Run.go(top, List.of("rpmbuild", "-bb", "--quiet", "--target", arch, "--define", "_topdir " + top, "--define",
        "use_source_date_epoch_as_buildtime 1", "--buildroot", top.resolve("root").toString(), spec.toString()));
    try (Stream<Path> made = Files.walk(top.resolve("RPMS"))) {
      Path rpm = made.filter(f -> f.toString().endsWith(".rpm")).findFirst().orElseThrow();
      Files.move(rpm, of.downloads.resolve(rpm.getFileName()));
    }
  }

  private void copy(String from, String to) throws IOException {
    Files.createDirectories(root.resolve(to).getParent());
    Files.copy(of.top.resolve(from), root.resolve(to));
    Files.setPosixFilePermissions(root.resolve(to), PosixFilePermissions.fromString("rw-r--r--"));
  }

  private void put(String name, String to) throws IOException {
    Files.createDirectories(root.resolve(to).getParent());
    Files.writeString(root.resolve(to), filled(name));
  }

  private String filled(String name) throws IOException {
    return Files.readString(of.packaging.resolve("linux").resolve(name)).replace("@VERSION@", of.version)
        .replace("@DATE@", of.date.atOffset(ZoneOffset.UTC).toLocalDate().toString());
  }
}
