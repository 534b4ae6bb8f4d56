package app.glassnet.cli;

import app.glassnet.data.text.Alphabet;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.Saved;
import app.glassnet.engine.init.SeededRandom;
import app.glassnet.engine.network.Sampler;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code glassnet sample}: a network that learned from a text writes on. */
@CommandLine.Command(name = "sample", sortOptions = false)
final class SampleCommand extends Command {
  private static final int LONGEST = 1_000_000;

  @Option(names = "--network", paramLabel = "FILE", required = true)
  private Path network;

  @Option(names = "--seed-text", paramLabel = "TEXT", required = true)
  private String seedText;

  @Option(names = "--length", paramLabel = "N", defaultValue = "200")
  private int length;

  @Option(names = "--temperature", paramLabel = "T", defaultValue = "1.0")
  private double temperature;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
  private long seed;

  @Override
  public Integer call() throws IOException {
    if (length < 1 || length > LONGEST) {
      throw wrongUse("sample.length", LONGEST);
    }
    if (!(temperature >= 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw wrongUse("sample.temperature");
    }
    if (seedText.isEmpty()) {
      throw wrongUse("sample.seedText");
    }
    Saved saved = NetworkFile.load(network);
    Alphabet alphabet = alphabet(saved, network.toString());
    int[] tokens = encode(alphabet, seedText, "--seed-text");
    StringBuilder text = new StringBuilder(seedText);
    SeededRandom random = new SeededRandom(seed);
    try (Sampler sampler = new Sampler(saved.weights())) {
      for (int token : tokens) {
        sampler.read(token);
      }
      for (int i = 0; i < length; i++) {
        int next = sampler.choose(temperature, random);
        text.append(alphabet.symbol(next));
        sampler.read(next);
      }
    }
    out().println(text);
    return DONE;
  }

  /** The alphabet a network file carries. */
  static Alphabet alphabet(Saved saved, String file) {
    try {
      Alphabet alphabet = new Alphabet(saved.card().alphabet());
      if (saved.weights().spec().input().rank() == 2 && saved.weights().spec().input().dim(1) == alphabet.size()) {
        return alphabet;
      }
    } catch (IllegalArgumentException e) {
      throw new UserError(CliTexts.get("sample.alphabet", file), e);
    }
    throw new UserError(CliTexts.get("sample.alphabet", file));
  }

  /** The numbers of a text's symbols. */
  static int[] encode(Alphabet alphabet, String text, String where) {
    try {
      return alphabet.encode(text);
    } catch (IllegalArgumentException e) {
      throw new UserError(CliTexts.get("sample.symbol", where, e.getMessage()), e);
    }
  }
}
