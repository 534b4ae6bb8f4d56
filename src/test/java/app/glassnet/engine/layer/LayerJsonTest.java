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
      new Flatten(), new Dense(10, Initializer.ZEROS), new Relu(), new Softmax(), new Dropout(0.25)};
    for (Layer layer : layers) {
      assertThat(LayerJson.read(LayerJson.write(layer))).isEqualTo(layer);
    }
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read("{'type': 'lstm', 'units': 3}"))
        .isInstanceOf(LayerJson.UnknownLayerException.class).hasMessageContaining("lstm");
    assertThatThrownBy(() -> read("{'type': 'dense'}"))
        .hasMessageContaining("\"units\"").hasMessageContaining("nothing");
    assertThatThrownBy(() -> read("{'type': 'conv2d', 'filters': 2, 'kernel': [3]}"))
        .hasMessageContaining("\"kernel\"");
    assertThatThrownBy(() -> read("{'type': 'conv2d', 'filters': 2, 'kernel': 3, 'padding': 'causal'}"))
        .hasMessageContaining("causal");
    assertThatThrownBy(() -> read("{'type': 'dense', 'units': -1}")).hasMessageContaining("units is at least 1");
  }

  private static Layer read(String json) throws Exception {
    return LayerJson.read(JSON.readTree(json.replace('\'', '"')));
  }
}
