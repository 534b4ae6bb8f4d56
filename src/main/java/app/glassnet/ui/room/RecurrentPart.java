package app.glassnet.ui.room;

import app.glassnet.engine.layer.Unrolled;
import java.util.List;
import java.util.Map;

/**
 * What a recurrent layer has besides in a {@link LayerHandOver}: its steps through time and all its arrays.
 *
 * @param unrolled the layer from step to step for the example handed over, each direction; at least one
 * @param parameters the learned arrays by their short names: {@code W_f}, {@code U}, {@code b_h_recurrent}, …; do not
 *     write to them
 * @param time the step of the sequence that was being looked at, from 0
 */
public record RecurrentPart(List<Unrolled> unrolled, Map<String, float[]> parameters, int time) {
  public RecurrentPart {
    unrolled = List.copyOf(unrolled);
    parameters = Map.copyOf(parameters);
    if (unrolled.isEmpty() || time < 0 || time >= unrolled.getFirst().steps()) {
      throw new IllegalArgumentException("a recurrent layer is handed over with its steps, and one of them is looked at");
    }
  }
}
