package app.glassnet.rooms.forecast;

import app.glassnet.engine.training.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the network forecasts at one moment of its training, in the data's unit.
 *
 * @param task what was asked
 * @param step how many steps it had been trained for
 * @param curve on the axis of time, NaN where there is none
 * @param error mean absolute error over the held-out end
 */
record Forecast(Task task, long step, double[] curve, double error) {

  /** From the outputs for all rows. */
  static Forecast of(Task task, Evaluation e) {
    int per = task.windows().targetsPerRow();
    List<double[]> all = new ArrayList<>();
    for (int row = 0; row < task.windows().count(); row++) {
      double[] values = new double[per];
      for (int k = 0; k < per; k++) {
        values[k] = task.scaler().back(e.outputs()[row * per + k]);
      }
      all.add(values);
    }
    // The held-out end begins a stretch of its own, so that its first place is a forecast of a held-out row.
    double[] curve = task.curve(task.windows(), task.split().train(),
        IntStream.of(task.split().train()).mapToObj(all::get).toList());
    List<double[]> held = IntStream.of(task.split().heldOut()).mapToObj(all::get).toList();
    double[] end = task.curve(task.windows(), task.split().heldOut(), held);
    for (int i = 0; i < curve.length; i++) {
      curve[i] = Double.isNaN(end[i]) ? curve[i] : end[i];
    }
    return new Forecast(task, e.step(), curve, task.error(held));
  }

  /** From a forecast rolled out over the held-out end. */
  static Forecast rolled(Task task, long step, float[] outputs) {
    double[] values = new double[outputs.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = task.scaler().back(outputs[k]);
    }
    return new Forecast(task, step, task.curve(task.judged(), task.judgedRows(), List.of(values)),
        task.error(List.of(values)));
  }
}
