package app.glassnet.engine.layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Layers as JSON, with the option names of the reference cases:
 * {@code {"type": "conv2d", "filters": 8, "kernel": [3, 3], "stride": [1, 1], "padding": "valid", "dilation": [1, 1]}}.
 * Each layer writes its options with {@link Layer#write} and reads them with a static {@code read}. An initializer is
 * written too ({@code "initializer": "glorot_uniform"}) and may be missing when read; so may stride, padding and
 * dilation. Unknown options are ignored.
 */
public final class LayerJson {
  private LayerJson() {}

  /** A layer type this engine does not have. */
  public static final class UnknownLayerException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownLayerException(String type) {
      super("no layer of type \"" + type + "\" in this engine");
    }
  }

  public static ObjectNode write(Layer layer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", layer.type());
    layer.write(new JsonOptions(json));
    return json;
  }

  /**
   * @throws UnknownLayerException when the engine has no such layer
   * @throws IllegalArgumentException naming the option that is missing or wrong
   */
  public static Layer read(JsonNode json) {
    String type = json.path("type").asText("");
    JsonOptions from = new JsonOptions(json);
    return switch (type) {
      case "avgpool1d" -> AvgPool1d.read(from);
      case "avgpool2d" -> AvgPool2d.read(from);
      case "batchnorm" -> BatchNorm.read(from);
      case "bidirectional" -> Bidirectional.read(from);
      case "conv1d" -> Conv1d.read(from);
      case "conv2d" -> Conv2d.read(from);
      case "dense" -> Dense.read(from);
      case "dropout" -> Dropout.read(from);
      case "embedding" -> Embedding.read(from);
      case "encoder_decoder" -> EncoderDecoder.read(from);
      case "flatten" -> new Flatten();
      case "global_avgpool1d" -> new GlobalAvgPool1d();
      case "global_avgpool2d" -> new GlobalAvgPool2d();
      case "gru" -> Gru.read(from);
      case "leaky_relu" -> LeakyRelu.read(from);
      case "lstm" -> Lstm.read(from);
      case "maxpool1d" -> MaxPool1d.read(from);
      case "maxpool2d" -> MaxPool2d.read(from);
      case "permute" -> Permute.read(from);
      case "relu" -> new Relu();
      case "residual" -> Residual.read(from);
      case "sigmoid" -> new Sigmoid();
      case "simple_rnn" -> SimpleRnn.read(from);
      case "softmax" -> new Softmax();
      case "tanh" -> new Tanh();
      default -> throw new UnknownLayerException(type);
    };
  }
}
