package app.glassnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PosixTest {
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsSetIsSeenByTheCLibrary() throws Throwable {
    assertThat(Posix.setenv("GLASSNET_TEST", "sé")).isTrue();
    assertThat(getenv("GLASSNET_TEST")).isEqualTo("sé");
    assertThat(Posix.setenv("GLASSNET_TEST", "")).isTrue();
    assertThat(getenv("GLASSNET_TEST")).isEmpty();
  }

  @SuppressWarnings("restricted")
  private static String getenv(String name) throws Throwable {
    Linker linker = Linker.nativeLinker();
    var handle = linker.downcallHandle(linker.defaultLookup().find("getenv").orElseThrow(),
        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (var arena = Arena.ofConfined()) {
      MemorySegment value = (MemorySegment) handle.invokeExact(arena.allocateFrom(name));
      return value.reinterpret(64).getString(0);
    }
  }
}
