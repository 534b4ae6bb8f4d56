package app.glassnet.engine.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sets of reference cases: a folder of JSON files, or the set that ships. */
public final class ReferenceCases {
  private static final String SHIPPED = "/reference/";
  private static final String ENDING = ".json";
  private static final long LARGEST_FILE = 64L << 20;

  private ReferenceCases() {}

  /**
   * Runs every {@code *.json} of a folder, in the order of their names, and hands each result over as it comes.
   *
   * @throws IOException when the folder cannot be read or holds no case; a damaged case is a result, not an exception
   */
  public static List<CaseResult> run(Path folder, Consumer<CaseResult> each) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(f)).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no reference cases (*.json) in " + folder);
    }
    List<CaseResult> results = new ArrayList<>();
    for (Path file : files) {
      report(run(file), results, each);
    }
    return results;
  }

  private static CaseResult run(Path file) {
    String name = nameOf(file.getFileName().toString());
    try {
      if (Files.size(file) > LARGEST_FILE) {
        return ReferenceCase.damaged(name, ReferenceCase.TOLERANCE, "larger than 64 MB");
      }
      return ReferenceCase.run(name, Files.readString(file));
    } catch (IOException e) {
      return ReferenceCase.damaged(name, ReferenceCase.TOLERANCE, "cannot be read: " + e.getMessage());
    }
  }

  /** Runs the cases that ship with the program. */
  public static List<CaseResult> runShipped(Consumer<CaseResult> each) throws IOException {
    List<CaseResult> results = new ArrayList<>();
    for (String file : shipped("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
      report(ReferenceCase.run(nameOf(file), shipped(file)), results, each);
    }
    return results;
  }

  private static void report(CaseResult result, List<CaseResult> results, Consumer<CaseResult> each) {
    results.add(result);
    each.accept(result);
  }

  private static String nameOf(String file) {
    return file.substring(0, file.length() - ENDING.length());
  }

  private static String shipped(String file) throws IOException {
    try (InputStream in = ReferenceCases.class.getResourceAsStream(SHIPPED + file)) {
      if (in == null) {
        throw new IOException("the program is incomplete: reference/" + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
