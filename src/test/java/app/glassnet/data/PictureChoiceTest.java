package app.glassnet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.data.drawing.ExampleDrawing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureChoiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder;

  @Test
  void theCoursesGridsAreTheCoursesNumbers() throws IOException {
    Picture grid = PictureChoice.course(CourseGrid.CONVOLUTION).load();
    assertThat(grid.values()).hasSize(64).startsWith(2, 2, 6, 8, 2, 0, 1, 2, 4, 3).endsWith(3, 4, 5);
    assertThat(grid.values()).as("row 3").containsSubsequence(1, 3, 4, 6, 8, 2, 2, 1);
    assertThat(grid.isGrid()).isTrue();
    Picture corner = CourseGrid.PADDING.picture();
    for (int i = 0; i < 25; i++) {
      assertThat(corner.at(0, i / 5, i % 5)).as("its corner").isEqualTo(grid.at(0, i / 5, i % 5));
    }
    assertThat(CourseGrid.BINARY.picture().values()).containsOnly(0, 1);
    assertThat(CourseGrid.POOLING.picture().values()).containsExactly(7, 3, 5, 2, 8, 7, 1, 6, 4, 9, 3, 9, 0, 8, 4, 5);
    assertThat(CourseGrid.OVERLAPPING.picture().values()).hasSize(25).startsWith(3, 3, 2, 1, 0);
  }

  @ParameterizedTest
  @EnumSource(SamplePicture.class)
  void everySampleHasTheNumbersOfItsFile(SamplePicture sample) throws IOException {
    Picture picture = sample.load();
    BufferedImage file = ImageIO.read(Samples.open("pictures/" + sample.id() + ".png"));
    assertThat(picture.height()).isEqualTo(file.getHeight());
    assertThat(picture.width()).isEqualTo(file.getWidth());
    assertThat(picture.channels()).isEqualTo(file.getRaster().getNumBands());
    for (int c = 0; c < picture.channels(); c++) {
      for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 5) {
          assertThat(picture.level(c, y, x)).isEqualTo(file.getRaster().getSample(x, y, c));
        }
      }
    }
  }

  @Test
  void aDrawingIsWhatTheNetworkWouldSee() throws IOException {
    Picture digit = PictureChoice.drawn(ExampleDrawing.three()).load();
    float[] form = DigitForm.of(ExampleDrawing.three());
    for (int i = 0; i < form.length; i++) {
      assertThat(digit.values()[i]).isEqualTo(Math.round(form[i] * 255) / 255f);
    }
  }

  /** Grey, colour, noise: what a saved state holds is the picture, number by number. */
  @Test
  void anOwnPictureIsKeptExactly() throws IOException {
    for (int channels : List.of(1, 3)) {
      Random random = new Random(channels);
      float[] values = new float[channels * 40 * 61];
      for (int i = 0; i < values.length; i++) {
        values[i] = Picture.value(random.nextInt(256));
      }
      Picture noise = new Picture(channels, 40, 61, values, 1);
      PictureChoice choice = PictureChoice.own(new PictureFile(noise, "noise.png", List.of()));
      PictureChoice back = JSON.treeToValue(JSON.valueToTree(choice), PictureChoice.class);
      assertThat(back).isEqualTo(choice);
      assertThat(back.load()).isEqualTo(noise);
    }
  }

  @Test
  void theLargestOwnPictureFitsIntoAState() throws IOException {
    Random random = new Random(1);
    int[] noise = random.ints(700 * 700).map(p -> p | 0xFF000000).toArray();
    PictureFile file = PictureFile.of(700, 700, noise, "noise");
    assertThat(file.picture().width()).isEqualTo(512);
    assertThat(file.notices()).containsExactly("The picture was reduced from 700 × 700 to 512 × 512 pixels.");
    assertThat(PictureChoice.own(file).image()).hasSizeLessThan(PictureCode.MAX_CHARS);
    assertThatThrownBy(() -> PictureFile.of(10_000, 5_001, new int[0], "x")).isInstanceOf(DataException.class)
        .hasMessageContaining("at most 50 million");
  }

  @Test
  void aGreyFileKeepsItsNumbersAndAColouredOneItsChannels() throws IOException {
    BufferedImage grey = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 100, 255});
    ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
    PictureFile read = PictureFile.read(folder.resolve("grey.png"));
    assertThat(read.picture().values()).containsExactly(0, 100 / 255f, 1);
    assertThat(read.name()).isEqualTo("grey.png");
    BufferedImage colour = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    colour.setRGB(0, 0, 0xFF102030);
    colour.setRGB(1, 0, 0x00000000);
    ImageIO.write(colour, "png", folder.resolve("colour.png").toFile());
    Picture picture = PictureFile.read(folder.resolve("colour.png")).picture();
    assertThat(new int[] {picture.level(0, 0, 0), picture.level(1, 0, 0), picture.level(2, 0, 0)})
        .containsExactly(0x10, 0x20, 0x30);
    assertThat(picture.level(1, 0, 1)).as("transparent is paper").isEqualTo(255);
  }

  @Test
  void aPhotoOfManyPixelsIsReducedWithANotice() throws IOException {
    Path file = Pictures.write(folder.resolve("l.png"), "png", new GrayImage(5000, 3000, new float[15_000_000]));
    PictureFile read = PictureFile.read(file);
    assertThat(read.picture().width()).isEqualTo(512);
    assertThat(read.picture().height()).isEqualTo(307);
    assertThat(read.notices()).containsExactly("The picture was reduced from 5,000 × 3,000 to 512 × 307 pixels.");
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "no");
    assertThatThrownBy(() -> PictureFile.read(text)).isInstanceOf(DataException.class);
    PictureChoice damaged = new PictureChoice(PictureChoice.Kind.OWN, "mine.png", null, "AAAA");
    assertThatThrownBy(damaged::load).isInstanceOf(DataException.class).hasMessageContaining("mine.png");
    PictureChoice noBase = new PictureChoice(PictureChoice.Kind.OWN, "mine.png", null, "*");
    assertThatThrownBy(noBase::load).isInstanceOf(DataException.class).hasMessageContaining("mine.png");
    JsonNode unknown = JSON.readTree("{\"kind\":\"SAMPLE\",\"name\":\"lenna\"}");
    assertThatThrownBy(() -> JSON.treeToValue(unknown, PictureChoice.class)).hasMessageContaining("lenna");
    assertThatThrownBy(() -> new PictureChoice(PictureChoice.Kind.OWN, "big", null, "A".repeat(2_000_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
