package app.glassnet.engine.layer;

import app.glassnet.engine.init.Initializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One layer's options in JSON, read and written by name. Each layer knows its own; here is only how a number, a pair, a
 * padding or an initializer is written. Whatever is missing or wrong is an {@link IllegalArgumentException} that names
 * the option.
 */
public final class JsonOptions {
  private final JsonNode json;

  JsonOptions(JsonNode json) {
    this.json = json;
  }

  JsonOptions put(String option, int value) {
    ((ObjectNode) json).put(option, value);
    return this;
  }

  /** Writes whole numbers as an array. */
  JsonOptions put(String option, int first, int second, int... more) {
    ArrayNode array = ((ObjectNode) json).putArray(option).add(first).add(second);
    for (int value : more) {
      array.add(value);
    }
    return this;
  }

  JsonOptions putAll(String option, List<Integer> values) {
    ArrayNode array = ((ObjectNode) json).putArray(option);
    values.forEach(array::add);
    return this;
  }

  JsonOptions put(String option, double value) {
    ((ObjectNode) json).put(option, value);
    return this;
  }

  JsonOptions put(String option, boolean value) {
    ((ObjectNode) json).put(option, value);
    return this;
  }

  JsonOptions put(Padding padding) {
    switch (padding) {
      case Padding.Valid _ -> ((ObjectNode) json).put("padding", "valid");
      case Padding.Same _ -> ((ObjectNode) json).put("padding", "same");
      case Padding.Causal _ -> ((ObjectNode) json).put("padding", "causal");
      case Padding.Explicit e -> put("padding", e.top(), e.bottom(), e.left(), e.right());
    }
    return this;
  }

  JsonOptions putSignal(Padding padding) {
    return padding instanceof Padding.Explicit e ? put("padding", e.left(), e.right()) : put(padding);
  }

  JsonOptions put(String option, Layer layer) {
    ((ObjectNode) json).set(option, LayerJson.write(layer));
    return this;
  }

  JsonOptions putLayers(String option, List<Layer> layers) {
    ArrayNode array = ((ObjectNode) json).putArray(option);
    layers.forEach(layer -> array.add(LayerJson.write(layer)));
    return this;
  }

  JsonOptions put(Initializer initializer) {
    return put("initializer", initializer);
  }

  JsonOptions put(String option, Enum<?> choice) {
    ((ObjectNode) json).put(option, choice.name().toLowerCase(Locale.ROOT));
    return this;
  }

  /** A whole number that must be there. */
  int whole(String option) {
    return whole(json.path(option), option);
  }

  int whole(String option, int otherwise) {
    return json.has(option) ? whole(option) : otherwise;
  }

  /** A number that must be there. */
  double number(String option) {
    JsonNode node = json.path(option);
    if (!node.isNumber()) {
      throw wrong(option, "a number", node);
    }
    return node.asDouble();
  }

  double number(String option, double otherwise) {
    return json.has(option) ? number(option) : otherwise;
  }

  boolean flag(String option, boolean otherwise) {
    JsonNode node = json.path(option);
    if (!node.isMissingNode() && !node.isBoolean()) {
      throw wrong(option, "true or false", node);
    }
    return node.asBoolean(otherwise);
  }

  /** Two whole numbers [vertical, horizontal], or one for both. {@code otherwise} is null when they must be there. */
  int[] pair(String option, int[] otherwise) {
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

  /** The border of an image; none when it is missing. */
  Padding padding() {
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

  /** The border of a signal; none when it is missing. */
  Padding signalPadding() {
    JsonNode node = json.path("padding");
    if (node.isArray() && node.size() == 2) {
      return Padding.explicit(whole(node.get(0), "padding"), whole(node.get(1), "padding"));
    }
    if (node.isArray() && node.size() == 4 && node.get(0).asInt(1) == 0 && node.get(1).asInt(1) == 0) {
      return padding();
    }
    return switch (node.asText("valid")) {
      case "valid" -> Padding.VALID;
      case "same" -> Padding.SAME;
      case "causal" -> Padding.CAUSAL;
      default -> throw wrong("padding", "\"valid\", \"same\", \"causal\" or [before, after]", node);
    };
  }

  /** A layer within the layer; null when it is missing. */
  Layer layer(String option) {
    return json.has(option) ? LayerJson.read(json.get(option)) : null;
  }

  List<Layer> layers(String option) {
    JsonNode node = json.path(option);
    if (!node.isArray()) {
      throw wrong(option, "a list of layers", node);
    }
    List<Layer> layers = new ArrayList<>();
    node.forEach(layer -> layers.add(LayerJson.read(layer)));
    return layers;
  }

  /** Whole numbers, at least one. */
  List<Integer> wholes(String option) {
    JsonNode node = json.path(option);
    if (!node.isArray() || node.isEmpty()) {
      throw wrong(option, "a list of whole numbers", node);
    }
    List<Integer> wholes = new ArrayList<>();
    node.forEach(one -> wholes.add(whole(one, option)));
    return wholes;
  }

  /** Keras's Glorot uniform start when it is missing. */
  Initializer initializer() {
    return initializer("initializer", Initializer.GLOROT_UNIFORM);
  }

  Initializer initializer(String option, Initializer otherwise) {
    return choice(option, otherwise);
  }

  /** One of the words of an enum. */
  <E extends Enum<E>> E choice(String option, E otherwise) {
    String name = json.path(option).asText(otherwise.name());
    for (E one : otherwise.getDeclaringClass().getEnumConstants()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no %s called \"%s\"".formatted(option.replace('_', ' '), name));
  }

  private static int whole(JsonNode node, String option) {
    JsonNode one = node.isArray() && node.size() == 1 ? node.get(0) : node;
    if (!one.isInt()) {
      throw wrong(option, "a whole number", node);
    }
    return one.asInt();
  }

  private static IllegalArgumentException wrong(String option, String needed, JsonNode got) {
    return new IllegalArgumentException("layer option \"%s\" needs %s, got %s"
        .formatted(option, needed, got.isMissingNode() ? "nothing" : got));
  }
}
