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
import app.glassnet.engine.optimizer.OptimizerSpec;
import app.glassnet.engine.optimizer.RmsProp;
import app.glassnet.engine.optimizer.Sgd;
import app.glassnet.engine.training.Examples;
import app.glassnet.engine.training.Settings;
import app.glassnet.ui.text.Numbers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code glassnet train}: trains a network and saves it. */
@CommandLine.Command(name = "train", sortOptions = false)
final class TrainCommand extends Command {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--data", paramLabel = "mnist|DIR", defaultValue = "mnist")
  private String data;

  @Option(names = "--model", paramLabel = "NAME|FILE", required = true)
  private String model;

  @Option(names = "--epochs", paramLabel = "N")
  private Integer epochs;

  @Option(names = "--steps", paramLabel = "N")
  private Long steps;

  @Option(names = "--batch", paramLabel = "B", defaultValue = "64")
  private int batch;

  @Option(names = "--optimizer", paramLabel = "adam|rmsprop|sgd", defaultValue = "adam")
  private Optimizers optimizer;

  @Option(names = "--learning-rate", paramLabel = "RATE")
  private Double rate;

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
    Settings settings = settings();
    Weights start = start();
    NetworkSpec spec = start.spec();
    Examples train = fitting(data.equals("mnist") ? Mnist.train() : Mnist.train(Path.of(data)), spec);
    Examples test = fitting(data.equals("mnist") ? Mnist.test() : Mnist.test(Path.of(data)), spec);
    if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw new UserError(CliTexts.get("train.noFolder", file.toAbsolutePath().getParent()));
    }
    long all = steps != null ? steps : Training.stepsPerEpoch(train, settings) * (epochs != null ? epochs : 1);
    err().println(CliTexts.get("train.start", spec.name(), Numbers.format(spec.parameterCount()),
        Numbers.format(train.size()), Numbers.format(all), Numbers.format(settings.batchSize())));
    Progress progress = progress();
    Training.Result result = new Training(train, test, progress).run(start, settings,
        new Training.Length(all, Long.MAX_VALUE), point -> show(point, progress));
    if (file != null) {
      NetworkFile.save(file, result.weights(), new RunCard(data, seed, settings, result.last().step(),
          result.last().test().accuracy(), "Glassnet " + Version.number()));
      err().println(CliTexts.get("train.saved", file));
    }
    return DONE;
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
    if (batch < 1 || epochs != null && epochs < 1 || steps != null && steps < 1) {
      throw wrongUse("train.positive");
    }
    try {
      return new Settings(batch, rate == null ? optimizer.spec : optimizer.spec.withLearningRate(rate), seed);
    } catch (IllegalArgumentException e) {
      throw wrongUse("train.settings", e.getMessage());
    }
  }

  /** Fresh weights of a network of the catalogue, or those of a file. */
  private Weights start() throws IOException {
    if (ModelCatalog.names().contains(model)) {
      try (Network network = Network.create(ModelCatalog.spec(model), seed)) {
        return network.weights();
      }
    }
    if (!Files.exists(Path.of(model))) {
      throw wrongUse("train.model", model, String.join(", ", ModelCatalog.names()));
    }
    return NetworkFile.load(Path.of(model)).weights();
  }

  private void show(Training.Point point, Progress progress) {
    if (json) {
      out().println(json(point));
      out().flush();
    }
    progress.line(line(point));
  }

  static String line(Training.Point point) {
    return CliTexts.get("train.point", Numbers.format(point.step()), Numbers.fixed(point.epoch(), 2),
        Numbers.fixed(point.test().loss(), 4), Numbers.fixed(100 * point.test().accuracy(), 2),
        Numbers.format(point.test().examples()), Numbers.format(Math.round(point.samplesPerSecond())));
  }

  static ObjectNode json(Training.Point point) {
    return JSON.createObjectNode()
        .put("step", point.step())
        .put("epoch", point.epoch())
        .put("trainLoss", point.trainLoss())
        .put("trainAccuracy", point.trainAccuracy())
        .put("loss", point.test().loss())
        .put("accuracy", point.test().accuracy())
        .put("examples", point.test().examples())
        .put("samplesPerSecond", point.samplesPerSecond());
  }
}
