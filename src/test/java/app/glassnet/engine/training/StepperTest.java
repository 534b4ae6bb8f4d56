package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.trace.Trace;
import app.glassnet.engine.trace.TraceDetail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepperTest {

  @Test
  void betweenAllLayersOneCanReadAndTheWeightsAreThoseOfBeforeTheStep() {
    List<Trace> inside = new ArrayList<>();
    Stepper[] stepper = new Stepper[1];
    try (Stepper made = stepper(() -> inside.add(stepper[0].trace(Stripes.input(7), TraceDetail.OUTPUTS)));
        Stepper quiet = stepper(() -> { })) {
      stepper[0] = made;
      for (int step = 0; step < 15; step++) {
        Trace before = made.trace(Stripes.input(7), TraceDetail.OUTPUTS);
        inside.clear();
        assertThat(made.step(Stripes.SETTINGS)).isNull();
        assertThat(inside).as("after the layers that run together and after the dense one, forwards and backwards")
            .hasSizeGreaterThanOrEqualTo(4)
            .allSatisfy(trace -> assertThat(trace.logits()).isEqualTo(before.logits()));
        quiet.step(Stripes.SETTINGS);
        assertThat(made.loss()).as("reading changes nothing").isEqualTo(quiet.loss());
      }
      Weights read = made.network().weights();
      assertThat(read).isEqualTo(quiet.network().weights());
    }
  }

  @Test
  void insideAStepNothingHalfDoneIsShown() {
    List<Object> shown = new ArrayList<>();
    Stepper[] stepper = new Stepper[1];
    try (Stepper made = stepper(() -> {
      shown.add(stepper[0].example(0) == null);
      shown.add(stepper[0].gradients(SnapshotContent.Parameters.ALL).isEmpty());
    })) {
      stepper[0] = made;
      for (int part = 0; part < 8; part++) {
        made.subStep(Stripes.SETTINGS, true);
      }
      assertThat(shown).containsOnly(true).isNotEmpty();
      assertThat(made.example(0)).isNotNull();
    }
  }

  private static Stepper stepper(Runnable between) {
    return new Stepper(Network.of(Stripes.weights(), 5), Stripes.TRAIN, Stripes.SETTINGS, between);
  }
}
