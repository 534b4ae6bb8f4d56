package app.glassnet.cli;

import app.glassnet.data.Digits;
import app.glassnet.data.Mnist;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.RunCard;
import app.glassnet.engine.network.ModelCatalog;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Adam;
import app.glassnet.engine.training.Settings;
import app.glassnet.shell.RoomRenderer;
import app.glassnet.shell.Rooms;
import app.glassnet.ui.room.Room;
import app.glassnet.ui.text.Numbers;
import app.glassnet.ui.theme.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * {@code glassnet demo}: what the program does, without a window: trains on MNIST, then draws every room as a
 * picture.
 */
@CommandLine.Command(name = "demo", sortOptions = false)
final class DemoCommand extends Command {
  static final Path DEFAULT_FOLDER = Path.of("demo");

  private static final String MODEL = "w1";
  private static final int EPOCHS = 3;
  private static final int BATCH = 64;
  private static final long SEED = 1;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = "demo")
  private Path folder;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "0")
  private int seconds;

  @Override
  public Integer call() throws IOException {
    if (seconds < 0) {
      throw wrongUse("demo.seconds");
    }
    return run(out(), err(), progress(), folder, seconds);
  }

  /** @param seconds how long to train; 0 for {@value #EPOCHS} epochs */
  static int run(PrintWriter out, PrintWriter err, Progress progress, Path folder, int seconds) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError(CliTexts.get("demo.folder", folder), e);
    }
    Digits train = Mnist.train();
    Digits test = Mnist.test();
    Settings settings = new Settings(BATCH, new Adam(), SEED);
    Weights start;
    try (Network network = Network.create(ModelCatalog.spec(MODEL), SEED)) {
      start = network.weights();
    }
    err.println(CliTexts.get("demo.train", start.spec().name(), Numbers.format(start.spec().parameterCount()),
        Numbers.format(train.size())));
    Training.Length length = seconds == 0
        ? new Training.Length(EPOCHS * Training.stepsPerEpoch(train, settings), Long.MAX_VALUE)
        : new Training.Length(Long.MAX_VALUE, TimeUnit.SECONDS.toNanos(seconds));
    Training.Result result = new Training(train, test, progress).run(start, settings, length,
        point -> progress.line(TrainCommand.line(point)));
    Training.Point last = result.last();
    out.println(CliTexts.get("demo.accuracy", Numbers.fixed(100 * last.test().accuracy(), 2),
        Numbers.format(last.test().correct()), Numbers.format(last.test().examples())));
    Path file = folder.resolve("network.zip");
    NetworkFile.save(file, result.weights(), new RunCard("mnist", SEED, settings, last.step(), last.test().accuracy(),
        "Glassnet " + Version.number()));
    out.println(file);
    for (Room room : Rooms.all()) {
      for (Theme theme : Theme.values()) {
        Path picture = folder.resolve(room.id() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        RoomPicture.write(new RoomRenderer.Request(room, null, WIDTH, HEIGHT, theme), picture);
        out.println(picture);
      }
    }
    return DONE;
  }
}
