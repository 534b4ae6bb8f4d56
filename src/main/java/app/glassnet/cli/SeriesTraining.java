package app.glassnet.cli;

import app.glassnet.data.DataException;
import app.glassnet.data.series.Baseline;
import app.glassnet.data.series.Csv;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Missing;
import app.glassnet.data.series.Scaler;
import app.glassnet.data.series.SeriesExamples;
import app.glassnet.data.series.Split;
import app.glassnet.data.series.Windows;
import app.glassnet.engine.Shape;
import app.glassnet.engine.loss.MeanAbsoluteError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.SequenceModels;
import app.glassnet.engine.network.Weights;
import app.glassnet.ui.text.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/**
 * {@code train --data csv:FILE}: a network that forecasts one column of a series from its own past, against forecasts
 * that need no learning. The last fifth of the places is held out; the scaler is fitted on the rest alone.
 */
final class SeriesTraining {
  private static final double HELD_OUT = 0.2;
  private static final int EPOCHS = 100;

  @Option(names = "--target", paramLabel = "COLUMN")
  private String target;

  @Option(names = "--lookback", paramLabel = "N", defaultValue = "12")
  private int lookBack;

  @Option(names = "--horizon", paramLabel = "N", defaultValue = "1")
  private int horizon;

  @Option(names = "--season", paramLabel = "N")
  private Integer season;

  @Option(names = "--missing", paramLabel = "refuse|drop|fill", defaultValue = "refuse")
  private Missing missing;

  void run(TrainCommand command, String file) throws IOException {
    if (lookBack < 1 || horizon < 1 || season != null && season < 1) {
      throw command.wrongUse("train.series.positive");
    }
    double[] values = values(command, file);
    Windows windows = new Windows(values.length, lookBack, horizon, 1, Windows.Targets.ONE);
    int border = Split.border(values.length, HELD_OUT);
    Split split = Split.byTime(windows, HELD_OUT, true);
    if (split.train().length == 0 || split.heldOut().length == 0) {
      throw new UserError(CliTexts.get("train.series.short", file, Numbers.format(values.length),
          Numbers.format(lookBack), Numbers.format(horizon)));
    }
    Scaler scaler = Scaler.fit(Scaler.Kind.STANDARD, values, 0, border);
    double[][] scaled = {scaler.scaled(values)};
    SeriesExamples train = new SeriesExamples(scaled, scaled, windows, split.train());
    SeriesExamples test = new SeriesExamples(scaled, scaled, windows, split.heldOut());
    Training.Result result = command.train(start(command, train), train, test, EPOCHS, "");
    int length = season != null ? season : Baseline.season(values, border);
    report(command, values, windows, split.heldOut(), length,
        result.last().test().absoluteError() * scaler.scale());
  }

  private double[] values(TrainCommand command, String file) throws IOException {
    CsvTable table;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      table = Csv.read(in, file);
    }
    if (target == null && table.names().size() > 1) {
      throw command.wrongUse("train.series.target", file, String.join(", ", table.names()));
    }
    String column = target == null ? table.names().getFirst() : target;
    if (!table.names().contains(column)) {
      throw new DataException("csv.column", file, column, String.join(", ", table.names()));
    }
    return table.whole(List.of(column), missing).column(column);
  }

  private static Weights start(TrainCommand command, SeriesExamples train) throws IOException {
    Shape input = train.shape();
    if (!SequenceModels.FORECASTERS.contains(command.model())) {
      Weights saved = command.saved(SequenceModels.FORECASTERS);
      NetworkSpec spec = saved.spec();
      if (!spec.input().equals(input) || spec.output().size() != train.targets() || spec.loss().onClasses()) {
        throw command.wrongUse("train.series.fit", spec.name(), spec.input(), spec.output(), input, train.targets());
      }
      return saved;
    }
    return Network.initialWeights(SequenceModels.forecaster(command.model(), input, command.units(), train.targets(),
        new MeanAbsoluteError()), command.seed());
  }

  private static void report(TrainCommand command, double[] values, Windows windows, int[] rows, int season,
      double model) {
    double persistence = Baseline.meanAbsoluteError(values, windows, rows,
        Arrays.stream(rows).mapToObj(row -> Baseline.persistence(values, windows, row)).toList());
    double seasonal = season == 0 ? Double.NaN : Baseline.meanAbsoluteError(values, windows, rows,
        IntStream.of(rows).mapToObj(row -> Baseline.seasonal(values, windows, row, season)).toList());
    if (command.isJson()) {
      var json = command.object().put("heldOut", rows.length).put("mae", model).put("persistence", persistence);
      if (season > 0) {
        json.put("season", season).put("seasonalPersistence", seasonal);
      }
      command.print(json.toString());
      return;
    }
    command.print(CliTexts.get("train.series.model", command.model(), Numbers.format(model), rows.length));
    command.print(CliTexts.get("train.series.persistence", Numbers.format(persistence)));
    command.print(season == 0 ? CliTexts.get("train.series.noSeason")
        : CliTexts.get("train.series.seasonal", Numbers.format(seasonal), season));
  }
}
