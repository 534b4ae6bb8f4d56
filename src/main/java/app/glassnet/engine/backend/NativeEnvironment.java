package app.glassnet.engine.backend;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Environment variables that the native libraries read once, while they are loaded. Only Linux is served: elsewhere
 * the libraries choose for themselves. What the user has set stays.
 */
final class NativeEnvironment {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private NativeEnvironment() {}

  static void prepare() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    // Waiting OpenMP threads would otherwise spin on the core the window draws with.
    setIfMissing("OMP_WAIT_POLICY", "passive");
    String better = betterCode(processorLines());
    if (better != null) {
      setIfMissing("OPENBLAS_CORETYPE", better);
    }
  }

  /**
   * The processor whose code OpenBLAS 0.3.19 should run on this one, or null for its own choice. It takes every newer AMD
   * processor for the first Zen. With AVX-512 the SkylakeX code, which has kernels for small matrices, was 2 to 5 times
   * as fast on the products of small convolutions (EPYC 9004, one thread); without, the Haswell code was 1.1 to 1.5
   * times as fast (EPYC 7003, one thread).
   */
  static String betterCode(List<String> processor) {
    Set<String> flags = new HashSet<>();
    boolean amd = false;
    for (String line : processor) {
      amd |= line.startsWith("vendor_id") && line.contains("AuthenticAMD");
      if (line.startsWith("flags")) {
        flags.addAll(Arrays.asList(line.split("\\s+")));
      }
    }
    if (!amd || !flags.containsAll(Set.of("avx2", "fma"))) {
      return null;
    }
    boolean avx512 = flags.containsAll(Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl"));
    return avx512 ? "SkylakeX" : "Haswell";
  }

  /** The description of the first processor; empty when there is none to read. */
  private static List<String> processorLines() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines.takeWhile(line -> !line.isBlank()).limit(100).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  // Java cannot change its own environment; C's setenv can, and the libraries' getenv sees it.
  @SuppressWarnings("restricted")
  private static void setIfMissing(String name, String value) {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int keepWhatIsSet = 0;
      int _ = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), keepWhatIsSet);
    } catch (Throwable e) {
      Logger.getLogger(NativeEnvironment.class.getName()).log(Level.FINE, "could not set " + name, e);
    }
  }
}
