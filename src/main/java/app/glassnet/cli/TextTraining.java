package app.glassnet.cli;

import app.glassnet.data.text.Alphabet;
import app.glassnet.data.text.TextExamples;
import app.glassnet.engine.Shape;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.Saved;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.SequenceModels;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.training.Evaluation;
import app.glassnet.ui.text.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * {@code train --data text:FILE}: a network that says at every symbol of a text which one comes next. The last tenth of
 * the text is held out.
 */
final class TextTraining {
  private static final int MOST_BYTES = 32 << 20;
  private static final double HELD_OUT = 0.1;

  @Option(names = "--window", paramLabel = "N", defaultValue = "50")
  private int window;

  @Option(names = "--stateful")
  private boolean stateful;

  boolean isStateful() {
    return stateful;
  }

  void run(TrainCommand command, String file) throws IOException {
    if (window < 1) {
      throw command.wrongUse("train.text.window");
    }
    String text = read(file);
    Weights start = null;
    Alphabet alphabet;
    if (SequenceModels.WRITERS.contains(command.model())) {
      if (text.codePoints().distinct().limit(Alphabet.MOST + 1L).count() > Alphabet.MOST || text.isEmpty()) {
        throw new UserError(CliTexts.get("train.text.symbols", file, Alphabet.MOST));
      }
      alphabet = Alphabet.of(text);
    } else {
      command.saved(SequenceModels.WRITERS);
      Saved saved = NetworkFile.load(Path.of(command.model()));
      alphabet = SampleCommand.alphabet(saved, command.model());
      start = saved.weights();
    }
    int[] tokens = SampleCommand.encode(alphabet, text, file);
    int steps = start == null ? window : start.spec().input().dim(0);
    int border = (int) (tokens.length * (1 - HELD_OUT));
    TextExamples train = new TextExamples(tokens, 0, border, steps, alphabet.size());
    TextExamples test = new TextExamples(tokens, border, tokens.length, steps, alphabet.size());
    if (train.size() == 0 || test.size() == 0) {
      throw new UserError(CliTexts.get("train.text.short", file, Numbers.format(tokens.length), Numbers.format(steps)));
    }
    if (start == null) {
      start = Network.initialWeights(
          SequenceModels.writer(command.model(), steps, alphabet.size(), command.units(), stateful), command.seed());
    } else if (!start.spec().output().equals(Shape.of(steps, alphabet.size()))) {
      throw command.wrongUse("train.text.fit", start.spec().name());
    }
    Evaluation found = command.train(start, train, test, 1, alphabet.symbols()).last().test();
    if (command.isJson()) {
      command.print(command.object().put("symbols", found.labels().length).put("heldOutLoss", found.loss())
          .put("perplexity", found.perplexity()).put("heldOutAccuracy", found.accuracy()).toString());
    } else {
      command.print(CliTexts.get("train.text.result", Numbers.fixed(found.loss(), 4),
          Numbers.fixed(found.perplexity(), 2), Numbers.format(found.labels().length)));
    }
  }

  private static String read(String file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UserError(CliTexts.get("train.text.large", file, MOST_BYTES >> 20));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\r\n", "\n");
    } catch (MalformedInputException e) {
      throw new UserError(CliTexts.get("train.text.encoding", file), e);
    }
  }
}
