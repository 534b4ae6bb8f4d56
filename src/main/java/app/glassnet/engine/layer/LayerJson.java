package app.glassnet.engine.layer;

import app.glassnet.engine.init.Initializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Layers as JSON, with the option names of the reference cases:
 * {@code {"type": "conv2d", "filters": 8, "kernel": [3, 3], "stride": [1, 1], "padding": "valid", "dilation": [1, 1]}}.
 * An initializer is written too ({@code "initializer": "glorot_uniform"}) and may be missing when read; so may stride,
 * padding and dilation. Unknown options are ignored.
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
    switch (layer) {
      case Conv2d c -> {
        json.put("filters", c.filters());
        put(json, "kernel", c.kernelHeight(), c.kernelWidth());
        put(json, "stride", c.strideY(), c.strideX());
        padding(json, c.padding());
        put(json, "dilation", c.dilationY(), c.dilationX());
        initializer(json, c.initializer());
      }
      case MaxPool2d p -> {
        put(json, "window", p.windowHeight(), p.windowWidth());
        put(json, "stride", p.strideY(), p.strideX());
        padding(json, p.padding());
      }
      case AvgPool2d p -> {
        put(json, "window", p.windowHeight(), p.windowWidth());
        put(json, "stride", p.strideY(), p.strideX());
        padding(json, p.padding());
      }
      case Dense d -> initializer(json.put("units", d.units()), d.initializer());
      case Dropout d -> json.put("rate", d.rate());
      case Flatten _, Relu _, Softmax _ -> { }
    }
    return json;
  }

  /**
   * @throws UnknownLayerException when the engine has no such layer
   * @throws IllegalArgumentException naming the option that is missing or wrong
   */
  public static Layer read(JsonNode json) {
    String type = json.path("type").asText("");
    return switch (type) {
      case "conv2d" -> {
        int[] kernel = pair(json, "kernel", null);
        int[] stride = pair(json, "stride", new int[] {1, 1});
        int[] dilation = pair(json, "dilation", new int[] {1, 1});
        yield new Conv2d(whole(json, "filters"), kernel[0], kernel[1], stride[0], stride[1], padding(json),
            dilation[0], dilation[1], initializer(json));
      }
      case "maxpool2d" -> {
        int[] window = pair(json, "window", null);
        int[] stride = pair(json, "stride", window);
        yield new MaxPool2d(window[0], window[1], stride[0], stride[1], padding(json));
      }
      case "avgpool2d" -> {
        int[] window = pair(json, "window", null);
        int[] stride = pair(json, "stride", window);
        yield new AvgPool2d(window[0], window[1], stride[0], stride[1], padding(json));
      }
      case "flatten" -> new Flatten();
      case "dense" -> new Dense(whole(json, "units"), initializer(json));
      case "relu" -> new Relu();
      case "softmax" -> new Softmax();
      case "dropout" -> new Dropout(number(json, "rate"));
      default -> throw new UnknownLayerException(type);
    };
  }

  private static void put(ObjectNode json, String option, int... values) {
    ArrayNode array = json.putArray(option);
    for (int value : values) {
      array.add(value);
    }
  }

  private static void padding(ObjectNode json, Padding padding) {
    switch (padding) {
      case Padding.Valid _ -> json.put("padding", "valid");
      case Padding.Same _ -> json.put("padding", "same");
      case Padding.Explicit e -> put(json, "padding", e.top(), e.bottom(), e.left(), e.right());
    }
  }

  private static Padding padding(JsonNode json) {
    JsonNode node = json.path("padding");
    if (node.isArray() && node.size() == 4) {
      return Padding.explicit(whole(node.get(0), "padding"), whole(node.get(1), "padding"),
          whole(node.get(2), "padding"), whole(node.get(3), "padding"));
    }
    return switch (node.asText("valid")) {
      case "valid" -> Padding.VALID;
      case "same" -> Padding.SAME;
      default -> throw wrong("padding", "\"valid\", \"same\" or [top, bottom, left, right]", node);
    };
  }

  private static void initializer(ObjectNode json, Initializer initializer) {
    json.put("initializer", initializer.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Initializer initializer(JsonNode json) {
    String name = json.path("initializer").asText("glorot_uniform");
    for (Initializer i : Initializer.values()) {
      if (i.name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no initializer called \"" + name + "\"");
  }

  private static int[] pair(JsonNode json, String option, int[] otherwise) {
    JsonNode node = json.path(option);
    if (node.isMissingNode() && otherwise != null) {
      return otherwise;
    }
    if (node.isArray() && node.size() == 2) {
      return new int[] {whole(node.get(0), option), whole(node.get(1), option)};
    }
    if (node.isInt()) {
      return new int[] {node.asInt(), node.asInt()};
    }
    throw wrong(option, "two whole numbers [vertical, horizontal]", node);
  }

  private static int whole(JsonNode json, String option) {
    JsonNode node = json.isObject() ? json.path(option) : json;
    if (!node.isInt()) {
      throw wrong(option, "a whole number", node);
    }
    return node.asInt();
  }

  private static double number(JsonNode json, String option) {
    JsonNode node = json.path(option);
    if (!node.isNumber()) {
      throw wrong(option, "a number", node);
    }
    return node.asDouble();
  }

  private static IllegalArgumentException wrong(String option, String needed, JsonNode got) {
    return new IllegalArgumentException("layer option \"%s\" needs %s, got %s"
        .formatted(option, needed, got.isMissingNode() ? "nothing" : got));
  }
}
