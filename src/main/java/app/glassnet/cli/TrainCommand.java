package app.glassnet.cli;

import app.glassnet.data.Digits;
import app.glassnet.data.FramedDigits;
import app.glassnet.data.Mnist;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.optimizer.Clipping;
import app.glassnet.engine.optimizer.OptimizerSpec;
import app.glassnet.engine.optimizer.RmsProp;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.training.BatchOrder;
import app.glassnet.engine.training.Examples;
import app.glassnet.engine.training.Settings;
import app.glassnet.ui.text.Numbers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glassnet train}: trains a network and saves it. */
@CommandLine.Command(name = "train", sortOptions = false)
final class TrainCommand extends Command {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SERIES = "csv:";
  private static final String TEXT = "text:";
  /** About so many lines of progress for a series or a text. */
  private static final int SHOWN = 10;

  @Option(names = "--data", paramLabel = "mnist|DIR|csv:FILE|text:FILE", defaultValue = "mnist")
  private String data;

  @Option(names = "--model", paramLabel = "NAME|FILE", required = true)
  private String model;

  @Option(names = "--epochs", paramLabel = "N")
  private Integer epochs;

  @Option(names = "--steps", paramLabel = "N")
  private Long steps;

  @Option(names = "--batch", paramLabel = "B")
  private Integer batch;

  @Option(names = "--optimizer", paramLabel = "adam|rmsprop|sgd", defaultValue = "adam")
  private Optimizers optimizer;

  @Option(names = "--learning-rate", paramLabel = "RATE")
  private Double rate;

  @Option(names = "--clip-norm", paramLabel = "NORM", defaultValue = "0")
  private double clipNorm;

  @Option(names = "--units", paramLabel = "N", defaultValue = "32")
  private int units;

  @Mixin
  private SeriesTraining series;

  @Mixin
  private TextTraining text;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE")
  private Path file;

  @Option(names = "--json")
  private boolean json;

  /** The optimisers, by the names of the command line. */
  enum Optimizers {
    ADAM(new Adam()), RMSPROP(new RmsProp()), SGD(new Sgd());

    private final OptimizerSpec spec;

    Optimizers(OptimizerSpec spec) {
      this.spec = spec;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (units < 1 || batch != null && batch < 1) {
      throw wrongUse("train.positive");
    }
    settings(); // Refuses what does not work before anything is read.
    if (data.startsWith(SERIES)) {
      series.run(this, data.substring(SERIES.length()));
      return DONE;
    }
    if (data.startsWith(TEXT)) {
      text.run(this, data.substring(TEXT.length()));
      return DONE;
    }
    Weights start = ModelCatalog.names().contains(model)
        ? Network.initialWeights(ModelCatalog.spec(model), seed) : saved(ModelCatalog.names());
    Examples train = fitting(data.equals("mnist") ? Mnist.train() : Mnist.train(Path.of(data)), start.spec());
    Examples test = fitting(data.equals("mnist") ? Mnist.test() : Mnist.test(Path.of(data)), start.spec());
    train(start, train, test, 1, "");
    return DONE;
  }

  /**
   * Trains on any examples, and saves the network when asked to.
   *
   * @param usual how many epochs when nothing is said about it
   * @param alphabet what the saved network carries, for text
   */
  Training.Result train(Weights start, Examples train, Examples test, int usual, String alphabet) throws IOException {
    Settings settings = settings();
    if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw new UserError(CliTexts.get("train.noFolder", file.toAbsolutePath().getParent()));
    }
    long perEpoch = Training.stepsPerEpoch(train, settings);
    long all = steps != null ? steps : perEpoch * (epochs != null ? epochs : usual);
    err().println(CliTexts.get(isSequence() ? "train.startSequence" : "train.start", start.spec().name(),
        Numbers.format(start.spec().parameterCount()), Numbers.format(train.size()), Numbers.format(all),
        Numbers.format(settings.batchSize())));
    Progress progress = progress();
    long often = perEpoch * Math.max(1, all / perEpoch / SHOWN);
    Training.Result result = new Training(train, test, progress).run(start, settings,
        new Training.Length(all, Long.MAX_VALUE), point -> show(point, progress,
            !isSequence() || point.step() % often == 0 || point.step() == all));
    if (file != null) {
      NetworkFile.save(file, result.weights(), new RunCard(data, seed, settings, result.last().step(),
          result.last().test().accuracy(), "Glassnet " + Version.number(), alphabet));
      err().println(CliTexts.get("train.saved", file));
    }
    return result;
  }

  private boolean isSequence() {
    return data.startsWith(SERIES) || data.startsWith(TEXT);
  }

  String model() {
    return model;
  }

  int units() {
    return units;
  }

  long seed() {
    return seed;
  }

  boolean isJson() {
    return json;
  }

  ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** A line of results. */
  void print(String line) {
    out().println(line);
    out().flush();
  }

  /** The digits as this network takes them: framed, or of the first classes only, where it asks for that. */
  private Examples fitting(Digits digits, NetworkSpec spec) {
    try {
      return FramedDigits.fitting(digits, spec.input(), spec.output().size());
    } catch (IllegalArgumentException e) {
      throw wrongUse("train.fit", spec.name(), spec.input().toKeras(), spec.output().size(), digits.shape().toKeras(),
          digits.classes());
    }
  }

  private Settings settings() {
    if (epochs != null && steps != null) {
      throw wrongUse("train.either");
    }
    if (epochs != null && epochs < 1 || steps != null && steps < 1) {
      throw wrongUse("train.positive");
    }
    try {
      return new Settings(batch != null ? batch : isSequence() ? 32 : 64,
          rate == null ? optimizer.spec : optimizer.spec.withLearningRate(rate), seed)
          .withClipping(new Clipping(0, clipNorm))
          .withOrder(data.startsWith(TEXT) && text.isStateful() ? BatchOrder.STATEFUL : BatchOrder.SHUFFLED);
    } catch (IllegalArgumentException e) {
      throw wrongUse("train.settings", e.getMessage());
    }
  }

  /**
   * The weights of the file that {@code --model} names.
   *
   * @param names the models there are besides files
   */
  Weights saved(List<String> names) throws IOException {
    if (!Files.exists(Path.of(model))) {
      throw wrongUse("train.model", model, String.join(", ", names));
    }
    return NetworkFile.load(Path.of(model)).weights();
  }

  private void show(Training.Point point, Progress progress, boolean line) {
    if (json) {
      print(json(point).toString());
    }
    if (line) {
      progress.line(isSequence() ? CliTexts.get("train.pointSequence", Numbers.format(point.step()),
          Numbers.fixed(point.epoch(), 2), Numbers.fixed(point.trainLoss(), 4), Numbers.fixed(point.test().loss(), 4),
          Numbers.format(Math.round(point.samplesPerSecond()))) : line(point));
    }
  }

  static String line(Training.Point point) {
    return CliTexts.get("train.point", Numbers.format(point.step()), Numbers.fixed(point.epoch(), 2),
        Numbers.fixed(point.test().loss(), 4), Numbers.fixed(100 * point.test().accuracy(), 2),
        Numbers.format(point.test().examples()), Numbers.format(Math.round(point.samplesPerSecond())));
  }

  /** Accuracies where there are classes, and else mean absolute errors of the scaled values. */
  static ObjectNode json(Training.Point point) {
    boolean classes = point.test().labels().length > 0;
    return JSON.createObjectNode()
        .put("step", point.step())
        .put("epoch", point.epoch())
        .put("trainLoss", point.trainLoss())
        .put(classes ? "trainAccuracy" : "trainError", point.trainMetric())
        .put("loss", point.test().loss())
        .put(classes ? "accuracy" : "error", point.test().metric())
        .put("examples", point.test().examples())
        .put("samplesPerSecond", point.samplesPerSecond());
  }
}
