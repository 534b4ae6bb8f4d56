package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
  /** Four corners of different grey: top left black, top right, bottom left, bottom right white. */
  private static final GrayImage CORNERS = corners();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void readsEveryKind(String kind) throws IOException {
    ImageFile read = ImageFile.read(Pictures.write(folder.resolve("a." + kind), kind, CORNERS));
    assertThat(read.notices()).isEmpty();
    assertThat(read.image().width()).isEqualTo(32);
    assertThat(read.image().height()).isEqualTo(16);
    assertThat(read.image().at(4, 4)).isEqualTo(0f, within(0.05f));
    assertThat(read.image().at(28, 4)).isEqualTo(0.33f, within(0.05f));
    assertThat(read.image().at(4, 12)).isEqualTo(0.67f, within(0.05f));
    assertThat(read.image().at(28, 12)).isEqualTo(1f, within(0.05f));
  }

  @Test
  void transparentIsPaper() throws IOException {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x00000000);
    picture.setRGB(1, 0, 0xFF000000);
    Path file = folder.resolve("t.png");
    ImageIO.write(picture, "png", file.toFile());
    assertThat(ImageFile.read(file).image().values()).containsExactly(1f, 0f);
  }

  @Test
  void thinsOutLargePicturesAndSaysSo() throws IOException {
    ImageFile read = ImageFile.read(Pictures.write(folder.resolve("l.png"), "png", new GrayImage(5000, 30, new float[150_000])));
    assertThat(read.image().width()).isEqualTo(1667);
    assertThat(read.image().height()).isEqualTo(10);
    assertThat(read.notices()).containsExactly("The picture was reduced from 5,000 × 30 to 1,667 × 10 pixels.");
  }

  @Test
  void refusesAHugePictureByItsHeader() throws IOException {
    // 65,000 × 65,000 grey pixels said by a header of 33 bytes, with nothing behind it.
    Path file = folder.resolve("huge.png");
    Files.write(file, pngHeader(65_000, 65_000));
    assertThatThrownBy(() -> ImageFile.read(file)).isInstanceOf(DataException.class)
        .hasMessageContaining("65,000 × 65,000 pixels; at most 50 million");
    Files.write(file, pngHeader(100_000, 1));
    assertThatThrownBy(() -> ImageFile.read(file))
        .isInstanceOf(DataException.class).hasMessageContaining("100,000 × 1 pixels");
  }

  @Test
  void saysWhatIsWrongInOneSentence() throws IOException {
    assertThatThrownBy(() -> ImageFile.read(folder.resolve("no.png"))).isInstanceOf(DataException.class)
        .hasMessageContaining("There is no file").hasMessageContaining("no.png");
    assertThatThrownBy(() -> ImageFile.read(folder)).isInstanceOf(DataException.class);
    Path text = Files.writeString(folder.resolve("text.png"), "not a picture at all");
    assertThatThrownBy(() -> ImageFile.read(text))
        .isInstanceOf(DataException.class).hasMessageContaining("not a picture");
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertThatThrownBy(() -> ImageFile.read(empty))
        .isInstanceOf(DataException.class).hasMessageContaining("not a picture");
    Path large = folder.resolve("large.bmp");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(ImageFile.MAX_BYTES + 1);
    }
    assertThatThrownBy(() -> ImageFile.read(large))
        .isInstanceOf(DataException.class).hasMessageContaining("larger than 100 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void damageEndsInASentenceOrAPicture(String kind) throws IOException {
    byte[] good = Files.readAllBytes(Pictures.write(folder.resolve("a." + kind), kind, CORNERS));
    Random random = new Random(7);
    Path file = folder.resolve("damaged." + kind);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
      for (int k = 0; k < 3 && bytes.length > 0; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(file, bytes);
      try {
        assertThat(ImageFile.read(file).image().values()).isNotEmpty();
      } catch (DataException e) {
        assertThat(e.getMessage()).contains(file.toString()).doesNotContain("\n");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void turnsAPhotoTheWayItsCameraWasHeld(int number) throws IOException {
    byte[] jpeg = Files.readAllBytes(Pictures.write(folder.resolve("p.jpg"), "jpg", CORNERS));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.writeShort(0xFFD8);
    data.writeShort(0xFFE1);
    data.writeShort(2 + 6 + 8 + 2 + 12 + 4);
    data.writeBytes("Exif\0\0MM");
    data.writeShort(42);
    data.writeInt(8);
    data.writeShort(1);
    data.writeShort(0x0112);
    data.writeShort(3);
    data.writeInt(1);
    data.writeShort(number);
    data.writeShort(0);
    data.writeInt(0);
    data.write(jpeg, 2, jpeg.length - 2);
    Path file = Files.write(folder.resolve("turned.jpg"), out.toByteArray());
    ImageFile read = ImageFile.read(file);
    // The corners black, ⅓, ⅔, white (a, b, c, d), as they come to lie: top left, top right, bottom left, bottom right.
    String expected = switch (number) {
      case 2 -> "badc";
      case 3 -> "dcba";
      case 4 -> "cdab";
      case 5 -> "acbd";
      case 6 -> "cadb";
      case 7 -> "dbca";
      case 8 -> "bdac";
      default -> "abcd";
    };
    assertThat(cornersOf(read.image())).isEqualTo(expected);
    assertThat(read.notices()).hasSize(expected.equals("abcd") ? 0 : 1);
    assertThat(read.image().width()).isEqualTo(number >= 5 && number <= 8 ? 16 : 32);
  }

  private static String cornersOf(GrayImage image) {
    int right = image.width() - 4;
    int bottom = image.height() - 4;
    StringBuilder names = new StringBuilder();
    for (float value : new float[] {image.at(3, 3), image.at(right, 3), image.at(3, bottom), image.at(right, bottom)}) {
      names.append("abcd".charAt(Math.round(value * 3)));
    }
    return names.toString();
  }

  private static GrayImage corners() {
    float[] values = new float[32 * 16];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i % 32 / 16 + 2 * (i / 32 / 8)) / 3f;
    }
    return new GrayImage(32, 16, values);
  }

  private static byte[] pngHeader(int width, int height) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    DataOutputStream body = new DataOutputStream(chunk);
    body.writeBytes("IHDR");
    body.writeInt(width);
    body.writeInt(height);
    body.write(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.toByteArray());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(out);
    file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    file.write(chunk.toByteArray());
    file.writeInt((int) crc.getValue());
    return out.toByteArray();
  }
}
