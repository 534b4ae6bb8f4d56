package app.glassnet.rooms.memory;

import app.glassnet.data.Samples;
import app.glassnet.data.series.Csv;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.SeriesExamples;
import app.glassnet.data.series.Split;
import app.glassnet.data.series.Windows;
import app.glassnet.data.text.Alphabet;
import app.glassnet.data.text.TextExamples;
import app.glassnet.engine.loss.Loss;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.loss.SoftmaxCrossEntropy;
import app.glassnet.engine.training.Examples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The examples of a task, ready to train on.
 *
 * @param task which
 * @param train what is trained on
 * @param heldOut what is shown and evaluated on, never trained on
 * @param outputs numbers a time step gives
 * @param loss what is made small
 * @param scale what a scaled number is multiplied with for the data's unit
 * @param shift and then added
 * @param alphabet the symbols of a text; null for numbers
 */
record TaskData(Task task, Examples train, Examples heldOut, int outputs, Loss loss, double scale, double shift,
    Alphabet alphabet) {
  private static final double HELD_OUT = 0.25;
  private static final int CHARACTERS = 24_000;
  private static final int MOST_BYTES = 4 << 20;
  private static final int LATCH_TRAIN = 768;
  private static final int LATCH_TEST = 64;

  /** Reads and prepares a task; slow, for another thread than the interface's. */
  static TaskData load(Task task) throws IOException {
    return switch (task) {
      case AIR -> air();
      case LATCH -> new TaskData(task, new LatchExamples(LATCH_TRAIN, task.steps, 11),
          new LatchExamples(LATCH_TEST, task.steps, 12), 1, new MeanSquaredError(), 1, 0, null);
      case TEXT -> text();
    };
  }

  private static TaskData air() throws IOException {
    double[] values;
    try (InputStream in = Samples.open("series/air-passengers.csv")) {
      var table = Csv.read(in, "air-passengers.csv");
      values = table.column(table.names().getLast());
    }
    Windows windows = new Windows(values.length, Task.AIR.steps, 1, 1, Windows.Targets.EVERY_STEP);
    Split split = Split.byTime(new Windows(values.length, Task.AIR.steps, 1, 1, Windows.Targets.ONE), HELD_OUT, true);
    Scaler scaler = Scaler.fit(Scaler.Kind.STANDARD, values, 0, Split.border(values.length, HELD_OUT));
    double[][] scaled = {scaler.scaled(values)};
    return new TaskData(Task.AIR, new SeriesExamples(scaled, scaled, windows, split.train()),
        new SeriesExamples(scaled, scaled, windows, split.heldOut()), 1, new MeanSquaredError(), scaler.scale(),
        scaler.shift(), null);
  }

  /** The beginning of the novel in small letters; everything but letters, space, comma, full stop and ' becomes a space. */
  private static TaskData text() throws IOException {
    String raw;
    try (InputStream in = Samples.open("text/pride-and-prejudice.txt")) {
      raw = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
    int begin = Math.max(0, raw.indexOf("It is a truth"));
    String text = raw.substring(begin, Math.min(raw.length(), begin + CHARACTERS + CHARACTERS / 8))
        .toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^a-z,.' ]+", " ").replaceAll(" +", " ");
    text = text.substring(0, Math.min(text.length(), CHARACTERS));
    Alphabet alphabet = Alphabet.of(text);
    int[] tokens = alphabet.encode(text);
    int border = (int) (tokens.length * (1 - HELD_OUT / 2));
    int steps = Task.TEXT.steps;
    return new TaskData(Task.TEXT, new TextExamples(tokens, 0, border, steps, alphabet.size()),
        new TextExamples(tokens, border, tokens.length, steps, alphabet.size()), alphabet.size(),
        new SoftmaxCrossEntropy(), 1, 0, alphabet);
  }

  /** What an example that is held out reads. */
  float[] input(int row) {
    float[] input = new float[heldOut.shape().size()];
    heldOut.copyInput(row, input, 0);
    return input;
  }

  /** What is wanted of it, one number or class a time step. */
  float[] target(int row) {
    float[] target = new float[heldOut.targets()];
    heldOut.copyTarget(row, target, 0);
    return target;
  }
}
