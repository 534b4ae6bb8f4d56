package app.glassnet.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeEnvironmentTest {
  private static final String AVX512 = "flags\t\t: fpu sse2 avx2 fma avx512f avx512dq avx512cd avx512bw avx512vl";

  @Test
  void helpsOnlyAmdProcessorsThatHaveTheInstructions() {
    assertThat(NativeEnvironment.betterCode(List.of("vendor_id\t: AuthenticAMD", AVX512))).isEqualTo("SkylakeX");
    assertThat(NativeEnvironment.betterCode(List.of("vendor_id\t: GenuineIntel", AVX512))).isNull();
    assertThat(NativeEnvironment.betterCode(List.of("vendor_id\t: AuthenticAMD", "flags\t\t: fma avx2")))
        .isEqualTo("Haswell");
    assertThat(NativeEnvironment.betterCode(List.of("vendor_id\t: AuthenticAMD", AVX512.replace(" avx512vl", ""))))
        .isEqualTo("Haswell");
    assertThat(NativeEnvironment.betterCode(List.of("vendor_id\t: AuthenticAMD", "flags\t\t: sse2 fma"))).isNull();
    assertThat(NativeEnvironment.betterCode(List.of())).isNull();
  }
}
