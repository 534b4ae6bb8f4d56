package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdxTest {
  /** Two pictures of 2×3. */
  private static final byte[] GOOD = file(0x0803, new int[] {2, 2, 3}, 12);

  @Test
  void readsPlainAndGzipped() throws IOException {
    for (byte[] bytes : new byte[][] {GOOD, gzip(GOOD)}) {
      Idx idx = read(bytes, 3);
      assertThat(idx.dims()).containsExactly(2, 2, 3);
      assertThat(idx.values()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
  }

  @Test
  void refusesWhatIsNoIdx() {
    assertThatThrownBy(() -> read("PK some other file".getBytes(), 3)).isInstanceOf(DataException.class)
        .hasMessageContaining("f.idx is not an IDX file");
    assertThatThrownBy(() -> read(file(0x0D03, new int[] {1, 1, 1}, 4), 3)).hasMessageContaining("not an IDX file");
    assertThatThrownBy(() -> read(GOOD, 1)).hasMessageContaining("3 axes where 1");
  }

  @Test
  void refusesSizesThatCannotBeMeant() {
    int most = Integer.MAX_VALUE;
    for (int[] dims : new int[][] {{-1, 28, 28}, {1 << 30, 1 << 30, 16}, {most, most, most}, {256, 1024, 1024}}) {
      assertThatThrownBy(() -> read(file(0x0803, dims, 8), 3)).as(Arrays.toString(dims))
          .isInstanceOf(DataException.class).hasMessageContaining("claims to be larger than 192 MB");
    }
  }

  @Test
  void refusesTooFewAndTooMany() {
    assertThatThrownBy(() -> read(Arrays.copyOf(GOOD, GOOD.length - 1), 3))
        .hasMessageContaining("ends before all its values");
    assertThatThrownBy(() -> read(Arrays.copyOf(GOOD, GOOD.length + 1), 3))
        .hasMessageContaining("goes on after its last value");
    assertThatThrownBy(() -> read(new byte[0], 3)).hasMessageContaining("ends before");
  }

  @Property(tries = 300)
  void anyDamageEndsInOneSentenceOrInAWholeArray(@ForAll("damaged") byte[] bytes) throws IOException {
    try {
      Idx idx = read(bytes, 3);
      assertThat(idx.values()).hasSize(idx.dims().stream().reduce(1, Math::multiplyExact));
    } catch (DataException e) {
      assertThat(e.getMessage()).startsWith("f.idx ").doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> start = Arbitraries.of(GOOD, gzip(GOOD));
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 1 << 20);
    return net.jqwik.api.Combinators.combine(start, any, any, Arbitraries.bytes()).as((bytes, cut, at, value) -> {
      byte[] copy = Arrays.copyOf(bytes, bytes.length - cut % 4);
      copy[at % copy.length] = value;
      return copy;
    });
  }

  private static Idx read(byte[] bytes, int rank) throws IOException {
    return Idx.read(new ByteArrayInputStream(bytes), "f.idx", rank);
  }

  static byte[] file(int magic, int[] dims, int values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * dims.length + values).putInt(magic);
    for (int dim : dims) {
      buffer.putInt(dim);
    }
    for (int i = 0; i < values; i++) {
      buffer.put((byte) i);
    }
    return buffer.array();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
