package app.glassnet.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.engine.network.Weights;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DamagedFileTest {
  private final Weights weights = Some.weights(Some.network(1, 2, 3), 4);
  private final byte[] good = NetworkFile.toBytes(weights, Some.CARD);

  @Test
  void everyTruncationIsRefusedWithAMessageOrHarmless() {
    for (int length = 0; length < good.length; length++) {
      sameOrRefused(Arrays.copyOf(good, length), "cut to " + length);
    }
  }

  @Test
  void everySingleFlippedByteIsRefusedWithAMessageOrHarmless() {
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 << at % 8);
      sameOrRefused(bad, "flipped at " + at);
    }
  }

  @Test
  void manyRandomChangesAreRefusedWithAMessageOrHarmless() {
    Random random = new Random(11);
    for (int round = 0; round < 3000; round++) {
      byte[] bad = Arrays.copyOf(good, good.length - random.nextInt(20) + random.nextInt(20));
      for (int change = random.nextInt(8); change >= 0; change--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      sameOrRefused(bad, "round " + round);
    }
  }

  private void sameOrRefused(byte[] bytes, String how) {
    try {
      assertThat(NetworkFile.fromBytes(bytes).weights()).as(how).isEqualTo(weights);
    } catch (NetworkFileException e) {
      assertThat(e).as(how).hasMessageMatching("(?s)The network kept in the saved state.{20,}[.]");
    }
  }

  @Test
  void foreignBytesAreNoNetwork() throws IOException {
    refused(new byte[0], "not a network saved by this program");
    refused("a letter to a friend".getBytes(StandardCharsets.UTF_8), "not a network saved by this program");
    refused(zip(Map.of("readme.txt", new byte[3])), "not a network saved by this program");
    refused(zip(Map.of("network.json", "{\"format\": \"other\"}".getBytes(StandardCharsets.UTF_8))),
        "not a network saved by this program");
    refused(zip(Map.of("network.json", "{\"form".getBytes(StandardCharsets.UTF_8))), "damaged in network.json");
  }

  @Test
  void partsWithPathsAreRefused() throws IOException {
    String[] names = {"../evil.npy", "/etc/passwd", "a/b.npy", "a\\b.npy", "..", "c:evil", "new\nline"};
    for (String name : names) {
      refused(changed(parts -> parts.put(name, new byte[1])), "which no network file has");
    }
  }

  @Test
  void aZipBombIsRefusedBeforeItUnpacks() throws IOException {
    refused(changed(parts -> parts.put("bomb.npy", new byte[300 << 20])), "unpacks to more than 256 MB");
    refused(changed(parts -> {
      for (int i = 0; i < 4001; i++) {
        parts.put("p" + i, new byte[0]);
      }
    }), "unpacks to more than");
  }

  @Test
  void aDescriptionThatIsTooLongIsRefused() throws IOException {
    refused(changed(parts -> parts.put("network.json", new byte[2 << 20])), "damaged in network.json");
  }

  @Test
  void aNewerFormatAsksForANewerProgram() throws IOException {
    refused(described(json -> json.put("version", 2)), "newer version of the program (format 2");
  }

  @Test
  void anImpossibleNetworkIsRefusedWithItsLayer() throws IOException {
    refused(described(json -> json.withArray("input").removeAll().add(1).add(2).add(2)), "pool1 (MaxPooling2D)");
    refused(described(json -> json.putArray("layers").addObject().put("type", "magic")), "magic");
    refused(described(json -> json.put("layers", 3)), "cannot be");
  }

  @Test
  void aNetworkTooLargeIsRefusedBeforeMemoryIsTaken() throws IOException {
    refused(described(json -> ((ObjectNode) json.withArray("layers").get(5)).put("units", 2_000_000_000)), "");
    refused(described(json -> ((ObjectNode) json.withArray("layers").get(5)).put("units", 20_000_000)),
        "more than this program takes");
  }

  @Test
  void arraysThatDoNotFitAreNamed() throws IOException {
    refused(changed(parts -> parts.remove("conv1.w.npy")), "lacks conv1.w.npy");
    refused(changed(parts -> parts.put("conv1.b.npy", Npy.write(Shape.of(3), new float[3]))),
        "conv1.b.npy has the shape 3, and the network needs 2");
    refused(changed(parts -> parts.put("conv1.b.npy", Npy.write(Shape.of(2), new float[] {1, Float.NaN}))),
        "conv1.b.npy holds a number that is none");
    refused(changed(parts -> parts.put("conv1.b.npy", typed("<f8"))), "numbers of type '<f8'");
    refused(changed(parts -> parts.put("conv1.b.npy", new byte[40])), "damaged in conv1.b.npy");
    refused(changed(parts -> parts.put("conv1.b.npy", Arrays.copyOf(parts.get("conv1.b.npy"), 133))),
        "ends in the middle of conv1.b.npy");
    refused(changed(parts -> parts.put("conv1.b.npy", Arrays.copyOf(parts.get("conv1.b.npy"), 137))),
        "damaged in conv1.b.npy");
  }

  private static byte[] typed(String type) {
    byte[] npy = Npy.write(Shape.of(2), new float[2]);
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, npy, 21, 3);
    return npy;
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> NetworkFile.fromBytes(bytes)).isInstanceOf(NetworkFileException.class)
        .hasMessageContaining(why);
  }

  private byte[] described(Consumer<ObjectNode> change) throws IOException {
    ObjectNode json = NetworkJson.write(weights.spec(), Some.CARD);
    change.accept(json);
    byte[] text = NetworkFile.JSON.writeValueAsBytes(json);
    return changed(parts -> parts.put("network.json", text));
  }

  private byte[] changed(Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("network.json", NetworkFile.JSON.writeValueAsBytes(NetworkJson.write(weights.spec(), Some.CARD)));
    weights.spec().parameters()
        .forEach((key, p) -> parts.put(key + ".npy", Npy.write(p.shape(), weights.array(key))));
    change.accept(parts);
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
