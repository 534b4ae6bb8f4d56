package app.glassnet.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.init.Initializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class LayerJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void bringsBackEveryLayer() {
    Layer[] layers = {
      new Conv2d(4, 5, 3, 1, 2, Padding.explicit(2, 1, 0, 1), 2, 1, Initializer.HE_NORMAL),
      Conv2d.of(8, 3).withPadding(Padding.SAME), new MaxPool2d(3, 2, 2, 1, Padding.SAME), AvgPool2d.of(2),
      new Flatten(), new Dense(10, Initializer.ZEROS), new Relu(), new Softmax(), new Dropout(0.25),
      new Conv1d(4, 5, 2, Padding.explicit(3, 1), 2, Initializer.HE_NORMAL), Conv1d.of(8, 3).withPadding(Padding.CAUSAL),
      new MaxPool1d(3, 2, Padding.SAME), new AvgPool1d(3, 1, Padding.explicit(1, 2)), new GlobalAvgPool1d(),
      new GlobalAvgPool2d(), new BatchNorm(0.9, 1e-5), new LeakyRelu(0.2), new Sigmoid(), new Tanh(),
      new Embedding(9, 3, Initializer.HE_NORMAL), Permute.of(2, 1), Residual.of(Dense.of(4), new Relu(), Dense.of(3)),
      Residual.of(Conv2d.of(4, 3).withPadding(Padding.SAME)).withSkip(Conv2d.of(4, 1)),
      new SimpleRnn(3, CellActivation.RELU, true, false, Initializer.HE_UNIFORM), Lstm.of(4).withStateful(true),
      Gru.of(5).withResetAfter(true).withReturnSequences(true), new Bidirectional(Lstm.of(2))};
    for (Layer layer : layers) {
      assertThat(LayerJson.read(LayerJson.write(layer))).isEqualTo(layer);
    }
  }

  @Test
  void anotherInitializerLeavesTheOtherOptions() {
    Padding before = Padding.explicit(3, 1);
    assertThat(new Conv1d(4, 5, 2, before, 3, Initializer.ONES).withInitializer(Initializer.ZEROS))
        .isEqualTo(new Conv1d(4, 5, 2, before, 3, Initializer.ZEROS));
    assertThat(new Conv2d(4, 5, 3, 1, 2, before, 3, 4, Initializer.ONES).withInitializer(Initializer.ZEROS))
        .isEqualTo(new Conv2d(4, 5, 3, 1, 2, before, 3, 4, Initializer.ZEROS));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read("{'type': 'capsule', 'units': 3}"))
        .isInstanceOf(LayerJson.UnknownLayerException.class).hasMessageContaining("capsule");
    assertThatThrownBy(() -> read("{'type': 'dense'}"))
        .hasMessageContaining("\"units\"").hasMessageContaining("nothing");
    assertThatThrownBy(() -> read("{'type': 'conv2d', 'filters': 2, 'kernel': [3]}"))
        .hasMessageContaining("\"kernel\"");
    assertThatThrownBy(() -> read("{'type': 'conv2d', 'filters': 2, 'kernel': 3, 'padding': 'causal'}"))
        .hasMessageContaining("causal");
    assertThatThrownBy(() -> read("{'type': 'conv1d', 'filters': 2, 'kernel': 3, 'padding': [1, 2, 3, 4]}"))
        .hasMessageContaining("[before, after]");
    assertThatThrownBy(() -> read("{'type': 'maxpool1d', 'window': 2, 'padding': 'causal'}"))
        .hasMessageContaining("causal");
    assertThatThrownBy(() -> read("{'type': 'residual', 'layers': [{'type': 'walk'}]}"))
        .isInstanceOf(LayerJson.UnknownLayerException.class).hasMessageContaining("walk");
    assertThatThrownBy(() -> read("{'type': 'permute', 'dims': [1, 3]}")).hasMessageContaining("[1, 3]");
    assertThatThrownBy(() -> read("{'type': 'dense', 'units': -1}")).hasMessageContaining("units is at least 1");
  }

  @Test
  void optionsLeftOutAreKerassDefaults() throws Exception {
    assertThat(read("{'type': 'conv1d', 'filters': 2, 'kernel': [3]}")).isEqualTo(Conv1d.of(2, 3));
    assertThat(read("{'type': 'maxpool1d', 'window': 3}")).isEqualTo(MaxPool1d.of(3));
    assertThat(read("{'type': 'avgpool1d', 'window': 3, 'stride': 1}")).isEqualTo(new AvgPool1d(3, 1, Padding.VALID));
    assertThat(read("{'type': 'batchnorm'}")).isEqualTo(new BatchNorm(0.99, 0.001));
    assertThat(read("{'type': 'leaky_relu'}")).isEqualTo(new LeakyRelu(0.3));
    assertThat(read("{'type': 'embedding', 'vocabulary': 5, 'units': 2}")).isEqualTo(Embedding.of(5, 2));
  }

  private static Layer read(String json) throws Exception {
    return LayerJson.read(JSON.readTree(json.replace('\'', '"')));
  }
}
