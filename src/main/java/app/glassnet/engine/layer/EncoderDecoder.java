package app.glassnet.engine.layer;

import app.glassnet.engine.Shape;
import app.glassnet.engine.ShapeException;
import app.glassnet.engine.init.Initializer;
import java.util.List;
import java.util.stream.Stream;

/**
 * From one sequence to another: an encoder reads the source, and the state it ends with is where a decoder starts, which
 * writes the target. In training the decoder reads the right target, one step behind (teacher forcing); afterwards it
 * reads what it wrote itself, symbol by symbol ({@code engine.network.Translator}).
 *
 * <p>Input [source + target steps, features], the source first and then what the decoder reads; output [target steps,
 * units], the decoder's h at every step. The gradient of the decoder's first state goes into the encoder's last one, so
 * both learn from the same loss. Parameters: {@code encoder.W_f} and {@code decoder.W_f}, and so on. Worked number: LSTMs
 * of 8 on 1 feature have 320 parameters each, 640 together. Source: Sutskever, Vinyals, Le, "Sequence to sequence
 * learning with neural networks", 2014.
 *
 * @param encoder reads the source; gives its last state alone
 * @param decoder writes the target; the same kind with as many units, with an output at every step
 * @param sourceSteps how many steps of the input are the source
 */
public record EncoderDecoder(Recurrent encoder, Recurrent decoder, int sourceSteps) implements Layer {
  public EncoderDecoder {
    Options.positive("source_steps", sourceSteps);
    if (encoder.getClass() != decoder.getClass() || encoder.units() != decoder.units() || encoder.returnSequences()
        || !decoder.returnSequences() || encoder.stateful() || decoder.stateful()) {
      throw new IllegalArgumentException("an encoder and its decoder are of one kind with as many units, not stateful; "
          + "the decoder alone gives an output at every step");
    }
  }

  /** The same kind on both sides. */
  public static EncoderDecoder of(Recurrent cell, int sourceSteps) {
    return new EncoderDecoder(cell.withReturnSequences(false), cell.withReturnSequences(true), sourceSteps);
  }

  @Override
  public EncoderDecoder withInitializer(Initializer initializer) {
    return new EncoderDecoder(encoder.withInitializer(initializer), decoder.withInitializer(initializer), sourceSteps);
  }

  @Override
  public String type() {
    return "encoder_decoder";
  }

  @Override
  public String kerasType() {
    return "EncoderDecoder";
  }

  @Override
  public String stem() {
    return "seq2seq";
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.rank() != 2 || input.dim(0) <= sourceSteps) {
      throw new ShapeException("got input %s, needs time×features with more than %d steps: the source, then the target"
          .formatted(input, sourceSteps));
    }
    return Shape.of(input.dim(0) - sourceSteps, decoder.units());
  }

  private Shape source(Shape input) {
    return Shape.of(sourceSteps, input.dim(1));
  }

  private Shape target(Shape input) {
    return Shape.of(input.dim(0) - sourceSteps, input.dim(1));
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return Stream.concat(named("encoder.", encoder.parameters(source(input))),
        named("decoder.", decoder.parameters(target(input)))).toList();
  }

  private static Stream<ParameterSpec> named(String side, List<ParameterSpec> parameters) {
    return parameters.stream().map(p ->
        new ParameterSpec(side + p.name(), p.shape(), p.initializer(), p.fanIn(), p.fanOut()));
  }

  @Override
  public long flops(Shape input) {
    return encoder.flops(source(input)) + decoder.flops(target(input));
  }

  @Override
  public void write(JsonOptions to) {
    to.put("source_steps", sourceSteps).put("encoder", encoder).put("decoder", decoder);
  }

  static EncoderDecoder read(JsonOptions from) {
    if (from.layer("encoder") instanceof Recurrent encoder && from.layer("decoder") instanceof Recurrent decoder) {
      return new EncoderDecoder(encoder, decoder, from.whole("source_steps"));
    }
    throw new IllegalArgumentException("layer options \"encoder\" and \"decoder\" need recurrent layers");
  }

  @Override
  public LayerRun run(Wiring wiring) {
    return new Run(wiring);
  }

  private final class Run implements LayerRun {
    private final Wiring at;
    private final int inputs;
    private final int steps;
    private final Signal source;
    private final Signal target;
    private final Signal read;
    private final Signal written;
    private final RecurrentRun encoding;
    private final RecurrentRun decoding;

    Run(Wiring wiring) {
      at = wiring;
      inputs = wiring.inputShape().dim(1);
      steps = wiring.inputShape().dim(0);
      Shape from = source(wiring.inputShape());
      Shape to = target(wiring.inputShape());
      source = new Signal(wiring.batch(), sourceSteps, inputs);
      target = new Signal(wiring.batch(), to.dim(0), inputs);
      read = new Signal(wiring.batch(), encoder.units());
      written = new Signal(wiring.batch(), to.dim(0), decoder.units());
      int all = wiring.parameters().size();
      encoding = (RecurrentRun) encoder.run(wiring.within(from, encoder.outputShape(from), source, read, 0, all / 2));
      decoding = (RecurrentRun) decoder.run(wiring.within(to, decoder.outputShape(to), target, written, all / 2, all));
    }

    @Override
    public void forward(boolean training) {
      float[] x = at.input().value().toArray();
      source.value().set(part(x, 0, sourceSteps));
      target.value().set(part(x, sourceSteps, steps));
      encoding.forward(training);
      for (int s = 0; s < encoding.states().size(); s++) {
        decoding.states().get(s).setFirst(encoding.states().get(s).last());
      }
      decoding.forward(training);
      at.output().value().copyFrom(written.value());
    }

    /** What the encoder puts out is not used, only its state: its output's gradient stays 0. */
    @Override
    public void backward(boolean inputGradient) {
      written.gradient().copyFrom(at.output().gradient());
      decoding.backward(inputGradient);
      read.gradient();
      for (int s = 0; s < encoding.states().size(); s++) {
        encoding.states().get(s).setLastGradient(decoding.states().get(s).firstGradient());
      }
      encoding.backward(inputGradient);
      if (inputGradient) {
        float[] dx = new float[at.batch() * steps * inputs];
        put(source.gradient().toArray(), dx, 0, sourceSteps);
        put(target.gradient().toArray(), dx, sourceSteps, steps);
        at.input().gradient().set(dx);
      }
    }

    /** The steps from {@code first} to {@code end} of every example. */
    private float[] part(float[] x, int first, int end) {
      int length = (end - first) * inputs;
      float[] part = new float[at.batch() * length];
      for (int e = 0; e < at.batch(); e++) {
        System.arraycopy(x, (e * steps + first) * inputs, part, e * length, length);
      }
      return part;
    }

    private void put(float[] part, float[] x, int first, int end) {
      int length = (end - first) * inputs;
      for (int e = 0; e < at.batch(); e++) {
        System.arraycopy(part, e * length, x, (e * steps + first) * inputs, length);
      }
    }

    @Override
    public void close() {
      encoding.close();
      decoding.close();
      Stream.of(source, target, read, written).forEach(Signal::close);
    }
  }
}
