package app.glassnet.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Dense;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSpecTest {
  @ParameterizedTest
  @CsvSource({"mlp, 101770", "course-cnn, 225034", "w1, 5258", "lenet5, 61706", "course-32, 11963"})
  void catalogueHasTheCoursesParameterCounts(String name, long parameters) {
    assertThat(ModelCatalog.spec(name).parameterCount()).isEqualTo(parameters);
    assertThat(ModelCatalog.names()).contains(name);
  }

  @Test
  void unknownModelNamesTheOthers() {
    assertThatThrownBy(() -> ModelCatalog.spec("vgg")).hasMessage(
        "no network called \"vgg\"; there are mlp, course-cnn, w1, lenet5, course-32");
  }

  @Test
  void summaryIsKerassTable() {
    assertThat(ModelCatalog.spec("w1").summary()).isEqualTo("""
        Model: "w1"
        _________________________________________________________________
         Layer (type)                Output Shape              Param #
        =================================================================
         conv1 (Conv2D)              (None, 26, 26, 8)         80
         relu1 (ReLU)                (None, 26, 26, 8)         0
         pool1 (MaxPooling2D)        (None, 13, 13, 8)         0
         conv2 (Conv2D)              (None, 11, 11, 16)        1168
         relu2 (ReLU)                (None, 11, 11, 16)        0
         pool2 (MaxPooling2D)        (None, 5, 5, 16)          0
         flatten (Flatten)           (None, 400)               0
         dense1 (Dense)              (None, 10)                4010
         softmax (Softmax)           (None, 10)                0
        =================================================================
        Total params: 5258 (20.54 KB)
        Trainable params: 5258 (20.54 KB)
        Non-trainable params: 0 (0.00 Byte)
        _________________________________________________________________
        """);
  }

  @Test
  void operationsOfW1AddUp() {
    long conv1 = 2L * 9 * 8 * 26 * 26;
    long conv2 = 2L * 72 * 16 * 11 * 11;
    long dense = 2L * 400 * 10;
    long rest = 8 * 26 * 26 + 3 * 8 * 13 * 13 + 16 * 11 * 11 + 3 * 16 * 5 * 5 + 4 * 10;
    assertThat(ModelCatalog.spec("w1").flops()).isEqualTo(conv1 + conv2 + dense + rest);
  }

  @Test
  void impossibleNetworksNameTheLayerWhatItGotAndWhatItNeeds() {
    assertThatThrownBy(() -> NetworkSpec.of("small", Shape.of(1, 7, 7), Conv2d.of(16, 3), MaxPool2d.of(2),
        Conv2d.of(4, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessage("conv2 (Conv2D): got input 16×2×2, needs at least 3×3 (height×width) for a 3×3 window");
    assertThatThrownBy(() -> NetworkSpec.of("flat", Shape.of(1, 7, 7), Conv2d.of(2, 3), Dense.of(4)))
        .hasMessage("dense1 (Dense): got input 2×5×5, needs a vector (or time×features): put a Flatten before it");
    assertThatThrownBy(() -> NetworkSpec.of("vector", Shape.of(9), Conv2d.of(2, 3)))
        .hasMessage("conv1 (Conv2D): got input 9, needs an image of three axes: channels×height×width");
    assertThatThrownBy(() -> NetworkSpec.of("nothing", Shape.of(9))).hasMessageContaining("has no layers");
  }

  @Test
  void howItStartedDoesNotMatterToWeights() {
    NetworkSpec glorot = NetworkSpec.of("a", Shape.of(1, 5, 5), Conv2d.of(2, 3));
    NetworkSpec he = NetworkSpec.of("b", Shape.of(1, 5, 5), Conv2d.of(2, 3).withInitializer(Initializer.HE_NORMAL));
    assertThat(glorot.computesLike(he)).isTrue();
    assertThat(glorot.computesLike(NetworkSpec.of("a", Shape.of(1, 5, 5), Conv2d.of(2, 3).withStride(2, 2)))).isFalse();
    assertThat(glorot.computesLike(NetworkSpec.of("a", Shape.of(1, 6, 5), Conv2d.of(2, 3)))).isFalse();
  }

  @Test
  void namesAreUniqueAndFound() {
    NetworkSpec spec = ModelCatalog.spec("course-cnn");
    assertThat(spec.layerNames()).doesNotHaveDuplicates().contains("conv1", "relu3", "dropout1", "dense2", "softmax");
    for (int i = 0; i < spec.size(); i++) {
      assertThat(spec.indexOf(spec.layerName(i))).isEqualTo(i);
    }
    assertThatThrownBy(() -> spec.indexOf("conv9")).hasMessageContaining("no layer conv9");
    assertThat(spec.logitsLayer()).isEqualTo(spec.size() - 2);
    assertThat(NetworkSpec.of("x", Shape.of(4), new Softmax(), new Softmax()).layerNames())
        .containsExactly("softmax", "softmax2");
  }
}
