package app.glassnet.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The two calls of the C library that Java does not offer. Where there is no such call (Windows), they do nothing. */
final class Posix {
  private Posix() {}

  /**
   * Sets a variable in the environment that native libraries loaded later will see; Java's own copy does not change.
   *
   * @return whether it was set
   */
  static boolean setenv(String name, String value) {
    FunctionDescriptor type = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
        ValueLayout.JAVA_INT);
    Optional<MethodHandle> setenv = find("setenv", type);
    if (setenv.isEmpty()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment nameText = arena.allocateFrom(name);
      MemorySegment valueText = arena.allocateFrom(value);
      return (int) setenv.get().invokeExact(nameText, valueText, 1) == 0;
    } catch (Throwable e) {
      throw new LinkageError("setenv", e);
    }
  }

  /** Whether standard error (2) or output (1) is a terminal; false where that cannot be asked. */
  static boolean isTerminal(int stream) {
    Optional<MethodHandle> isatty = find("isatty", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    if (isatty.isEmpty()) {
      return System.console() != null && System.console().isTerminal();
    }
    try {
      return (int) isatty.get().invokeExact(stream) == 1;
    } catch (Throwable e) {
      throw new LinkageError("isatty", e);
    }
  }

  @SuppressWarnings("restricted") // The start-up options allow it, see the pom.
  private static Optional<MethodHandle> find(String name, FunctionDescriptor type) {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    return library.find(name).map(address -> linker.downcallHandle(address, type));
  }
}
