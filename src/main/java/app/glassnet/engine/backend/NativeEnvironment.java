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
    if (hidesAvx512(processorLines())) {
      setIfMissing("OPENBLAS_CORETYPE", "SkylakeX");
    }
  }

  /**
   * Whether OpenBLAS 0.3.19 would overlook the processor's AVX-512. It knows no AMD processor that has it and takes
   * AVX2 code made for large matrices; its SkylakeX code has kernels for small ones and was 2 to 5 times as fast on
   * the products of small convolutions (EPYC 9004, one thread).
   */
  static boolean hidesAvx512(List<String> processor) {
    Set<String> flags = new HashSet<>();
    boolean amd = false;
    for (String line : processor) {
      amd |= line.startsWith("vendor_id") && line.contains("AuthenticAMD");
      if (line.startsWith("flags")) {
        flags.addAll(Arrays.asList(line.split("\\s+")));
      }
    }
    return amd && flags.containsAll(Set.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "fma"));
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
