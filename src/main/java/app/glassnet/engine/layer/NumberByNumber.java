package app.glassnet.engine.layer;

import java.util.List;

/** An activation at work: each output depends on its own input alone, so examples can be shared among threads. */
final class NumberByNumber extends SharedRun {
  private final int size = at.inputShape().size();
  private final List<Lines> lines = perWorker(Lines::new);
  private final Lines.Step function;
  private final boolean ofOutput;
  private final Lines.Step2 derivative;

  /**
   * @param function outputs from inputs
   * @param ofOutput whether the derivative is worked out from the output; else from the input
   * @param derivative input gradients from outputs (or inputs) and output gradients
   */
  NumberByNumber(Wiring wiring, Lines.Step function, boolean ofOutput, Lines.Step2 derivative) {
    super(wiring);
    this.function = function;
    this.ofOutput = ofOutput;
    this.derivative = derivative;
  }

  @Override
  protected void forward(int example, Share share) {
    lines.get(share.worker()).map(at.input().value(), at.output().value(), example * size, (example + 1) * size,
        function);
  }

  @Override
  protected void backward(int example, Share share, boolean inputGradient) {
    if (inputGradient) {
      lines.get(share.worker()).map((ofOutput ? at.output() : at.input()).value(), at.output().gradient(),
          at.input().gradient(), example * size, (example + 1) * size, derivative);
    }
  }
}
