package app.glassnet.engine.reference;

import app.glassnet.engine.layer.LayerJson;
import app.glassnet.engine.reference.CaseResult.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One reference case: JSON of kind {@code layer}, {@code loss}, {@code optimizer} or {@code trajectory}, with the
 * numbers PyTorch got in 64-bit floats. Whatever its shapes and values, it is run by its format.
 */
public final class ReferenceCase {
  /** Allowed |got − want| / max(1, |want|) for a 32-bit engine. */
  static final double TOLERANCE = 1e-4;
  /** The same after a dozen training steps. */
  static final double TRAJECTORY_TOLERANCE = 1e-3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReferenceCase() {}

  /** Runs one case; whatever is wrong with it becomes the result's message. */
  public static CaseResult run(String name, String json) {
    double tolerance = TOLERANCE;
    try {
      JsonNode root = JSON.readTree(json);
      Comparison compared = new Comparison();
      String kind = root.path("kind").asText("");
      switch (kind) {
        case "layer" -> LayerCase.run(root, compared);
        case "loss" -> LossCase.run(root, compared);
        case "optimizer" -> OptimizerCase.run(root, compared);
        case "trajectory" -> {
          tolerance = TRAJECTORY_TOLERANCE;
          TrajectoryCase.run(root, compared);
        }
        default -> throw new UnsupportedOperationException("no cases of kind \"" + kind + "\" in this engine");
      }
      return compared.result(name, tolerance);
    } catch (LayerJson.UnknownLayerException | UnsupportedOperationException e) {
      return new CaseResult(name, Outcome.UNSUPPORTED, Double.NaN, tolerance, e.getMessage());
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " (line %d, column %d)"
          .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      return damaged(name, tolerance, e.getOriginalMessage() + where);
    } catch (IllegalArgumentException e) {
      return damaged(name, tolerance, e.getMessage());
    }
  }

  static CaseResult damaged(String name, double tolerance, String why) {
    return new CaseResult(name, Outcome.MISS, Double.NaN, tolerance, "damaged case: " + why);
  }
}
