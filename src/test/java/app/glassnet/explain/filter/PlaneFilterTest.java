package app.glassnet.explain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.data.CourseGrid;
import app.glassnet.data.Picture;
import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.layer.Padding;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Pass;
import app.glassnet.engine.network.Weights;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaneFilterTest {
  /** The filter's numbers are the engine's, for every kernel with a middle: with zeros beyond the edge everywhere. */
  @Property(tries = 120)
  void itIsTheEnginesConvolution(@ForAll @IntRange(min = 1, max = 11) int height,
      @ForAll @IntRange(min = 1, max = 11) int width, @ForAll @IntRange(max = 3) int halfRows,
      @ForAll @IntRange(max = 3) int halfColumns, @ForAll long seed) {
    Random random = new Random(seed);
    int rows = 2 * halfRows + 1;
    int columns = 2 * halfColumns + 1;
    Kernel kernel = new Kernel(rows, columns, numbers(random, rows * columns));
    float[] picture = numbers(random, height * width);
    float[] own = new float[picture.length];
    new PlaneFilter(height, width).correlate(picture, 0, kernel, Border.ZEROS, own);
    Conv2d layer = new Conv2d(1, rows, columns, 1, 1, Padding.SAME, 1, 1, Initializer.ZEROS);
    float[] engine = engine(layer, picture, height, width, kernel);
    for (int i = 0; i < own.length; i++) {
      assertThat(own[i]).isEqualTo(engine[i], within(1e-4f));
    }
  }

  /** With the nearest pixel beyond the edge it is the engine's, without padding, on the picture so widened. */
  @Property(tries = 80)
  void atTheEdgeItReadsTheNearestPixel(@ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll @IntRange(min = 1, max = 9) int width, @ForAll @IntRange(max = 3) int halfRows,
      @ForAll @IntRange(max = 3) int halfColumns, @ForAll long seed) {
    Random random = new Random(seed);
    int rows = 2 * halfRows + 1;
    int columns = 2 * halfColumns + 1;
    Kernel kernel = new Kernel(rows, columns, numbers(random, rows * columns));
    float[] picture = numbers(random, height * width);
    float[] own = new float[picture.length];
    new PlaneFilter(height, width).correlate(picture, 0, kernel, Border.REPLICATE, own);
    int tall = height + rows - 1;
    int wide = width + columns - 1;
    float[] widened = new float[tall * wide];
    for (int i = 0; i < widened.length; i++) {
      widened[i] = picture[Math.clamp(i / wide - halfRows, 0, height - 1) * width
          + Math.clamp(i % wide - halfColumns, 0, width - 1)];
    }
    Conv2d layer = new Conv2d(1, rows, columns, 1, 1, Padding.VALID, 1, 1, Initializer.ZEROS);
    float[] engine = engine(layer, widened, tall, wide, kernel);
    for (int i = 0; i < own.length; i++) {
      assertThat(own[i]).isEqualTo(engine[i], within(1e-4f));
    }
  }

  @Property(tries = 80)
  void theMedianIsTheMiddleOfNine(@ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll @IntRange(min = 1, max = 9) int width, @ForAll long seed) {
    float[] picture = numbers(new Random(seed), 2 * height * width);
    float[] own = new float[picture.length];
    int offset = height * width;
    new PlaneFilter(height, width).median(picture, offset, Border.REPLICATE, own);
    for (int i = 0; i < offset; i++) {
      float[] window = new float[9];
      for (int k = 0; k < 9; k++) {
        window[k] = picture[offset + Math.clamp(i / width + k / 3 - 1, 0, height - 1) * width
            + Math.clamp(i % width + k % 3 - 1, 0, width - 1)];
      }
      Arrays.sort(window);
      assertThat(own[offset + i]).isEqualTo(window[4]);
      assertThat(own[i]).as("the plane before is left alone").isZero();
    }
  }

  /** The course's Sobel example, in the middle where no window hangs over. */
  @Test
  void theCoursesSobelExample() {
    Picture source = CourseGrid.CONVOLUTION.picture();
    float[] out = new float[64];
    new PlaneFilter(8, 8).correlate(source.values(), 0, FilterPreset.SOBEL_X.kernel(), Border.ZEROS, out);
    assertThat(Arrays.copyOfRange(out, 9, 15)).containsExactly(5, 5, -7, 3, 8, -8);
    assertThat(Arrays.copyOfRange(out, 49, 55)).containsExactly(-3, -6, -16, 1, -3, -5);
    float[] corner = new float[25];
    new PlaneFilter(5, 5).correlate(CourseGrid.PADDING.picture().values(), 0, FilterPreset.SOBEL_X.kernel(),
        Border.ZEROS, corner);
    assertThat(corner).containsExactly(7, 8, 14, -11, -21, 17, 5, 5, -7, -22, 24, 5, -5, 7, -19, 19, 5, -1, 8, -18, 11,
        -1, -1, -2, -10);
  }

  @Test
  void theShelfsKernelsAreWhatTheyAreCalled() {
    for (FilterPreset blur : new FilterPreset[] {FilterPreset.IDENTITY, FilterPreset.BOX, FilterPreset.GAUSSIAN,
        FilterPreset.SHARPEN, FilterPreset.MOTION}) {
      assertThat(blur.kernel().sum()).as("%s keeps brightness", blur).isEqualTo(1, within(1e-6));
    }
    for (FilterPreset edge : new FilterPreset[] {FilterPreset.SOBEL_X, FilterPreset.SOBEL_Y, FilterPreset.LAPLACIAN,
        FilterPreset.EMBOSS}) {
      assertThat(edge.kernel().sum()).as("%s says nothing of even places", edge).isZero();
    }
    assertThat(FilterPreset.MEDIAN.isConvolution()).isFalse();
    Kernel box = FilterPreset.BOX.kernel();
    assertThat(box.resized(5, 5).resized(3, 3)).isEqualTo(box);
    assertThat(box.resized(1, 3).weights()).hasSize(3).containsOnly(1 / 9f);
  }

  private static float[] engine(Conv2d layer, float[] picture, int height, int width, Kernel kernel) {
    NetworkSpec spec = NetworkSpec.of("one", Shape.of(1, height, width), layer, new Flatten());
    Weights weights = new Weights(spec, Map.of("conv1.w", kernel.weights(), "conv1.b", new float[1]));
    try (Network network = Network.of(weights)) {
      Pass pass = network.pass(1);
      pass.input(picture);
      pass.forward(false);
      float[] out = new float[spec.output().size()];
      pass.copyOutput(0, 0, out);
      return out;
    }
  }

  private static float[] numbers(Random random, int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextInt(-9, 10) / 4f;
    }
    return numbers;
  }
}
