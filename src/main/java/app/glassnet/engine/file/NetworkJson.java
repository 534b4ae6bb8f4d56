package app.glassnet.engine.file;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.loss.LossJson;
import app.glassnet.engine.loss.SoftmaxCrossEntropy;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.optimizer.OptimizerJson;
import app.glassnet.engine.optimizer.Schedule;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.engine.training.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands in {@code network.json}: the format and its version, the network (name, shape of an example channels
 * first, layers) and the run card. Also networks and settings alone, for others that write JSON.
 */
public final class NetworkJson {
  static final String FORMAT = "glassnet-network";
  static final int VERSION = 1;
  private static final int MOST_LAYERS = 1000;

  private NetworkJson() {}

  static ObjectNode write(NetworkSpec spec, RunCard card) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("version", VERSION);
    json.setAll(write(spec));
    ObjectNode run = json.putObject("run").put("program", card.program()).put("data", card.data())
        .put("initialSeed", card.initialSeed()).put("steps", card.steps());
    if (Double.isFinite(card.accuracy())) {
      run.put("accuracy", card.accuracy());
    }
    if (!card.alphabet().isEmpty()) {
      run.put("alphabet", card.alphabet());
    }
    if (card.settings() != null) {
      run.set("settings", write(card.settings()));
    }
    return json;
  }

  /** A network without its weights. */
  public static ObjectNode write(NetworkSpec spec) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", spec.name());
    ArrayNode input = json.putArray("input");
    spec.input().dims().forEach(input::add);
    ArrayNode layers = json.putArray("layers");
    spec.layers().forEach(layer -> layers.add(LayerJson.write(layer)));
    json.set("loss", LossJson.write(spec.loss()));
    return json;
  }

  /**
   * Reads a network. One without a loss, as the first files were written, has softmax cross-entropy.
   *
   * @throws IllegalArgumentException saying what is missing or wrong; as {@link app.glassnet.engine.ShapeException}
   *     naming the layer
   */
  public static NetworkSpec network(JsonNode json) {
    JsonNode input = json.path("input");
    JsonNode list = json.path("layers");
    if (!input.isArray() || !list.isArray() || list.size() > MOST_LAYERS) {
      throw new IllegalArgumentException("it needs \"input\" [channels, height, width] and a list of \"layers\"");
    }
    List<Integer> dims = new ArrayList<>();
    input.forEach(dim -> dims.add(whole(dim, "input")));
    List<Layer> layers = new ArrayList<>();
    list.forEach(layer -> layers.add(LayerJson.read(layer)));
    return new NetworkSpec(json.path("name").asText(""), new Shape(dims), layers,
        json.has("loss") ? LossJson.read(json.path("loss")) : new SoftmaxCrossEntropy());
  }

  static RunCard card(JsonNode run) {
    JsonNode settings = run.path("settings");
    return new RunCard(run.path("data").asText(""), run.path("initialSeed").asLong(),
        settings.isObject() ? settings(settings) : null, run.path("steps").asLong(),
        run.path("accuracy").asDouble(Double.NaN), run.path("program").asText(""), run.path("alphabet").asText(""));
  }

  /** What a run trains with. */
  public static ObjectNode write(Settings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("batchSize", settings.batchSize());
    json.set("optimizer", OptimizerJson.write(settings.optimizer()));
    json.put("seed", settings.seed()).put("evaluateEvery", settings.evaluateEvery())
        .put("evaluateOn", settings.evaluateOn()).put("order", settings.order().name().toLowerCase(Locale.ROOT));
    json.set("schedule", Schedule.write(settings.schedule()));
    return json.put("clipValue", settings.clipping().value()).put("clipNorm", settings.clipping().norm());
  }

  /**
   * Reads what a run trains with.
   *
   * @throws IllegalArgumentException saying what is missing or wrong
   */
  public static Settings settings(JsonNode json) {
    return new Settings(whole(json.path("batchSize"), "batchSize"), OptimizerJson.read(json.path("optimizer")),
        json.path("seed").asLong(), json.path("evaluateEvery").asInt(), json.path("evaluateOn").asInt(),
        BatchOrder.valueOf(json.path("order").asText("shuffled").toUpperCase(Locale.ROOT)),
        Schedule.read(json.path("schedule")),
        new Clipping(json.path("clipValue").asDouble(), json.path("clipNorm").asDouble()));
  }

  private static int whole(JsonNode node, String what) {
    if (!node.isInt()) {
      throw new IllegalArgumentException("\"" + what + "\" needs a whole number");
    }
    return node.asInt();
  }
}
