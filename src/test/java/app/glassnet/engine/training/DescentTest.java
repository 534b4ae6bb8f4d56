package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.engine.Shape;
import app.glassnet.engine.init.Initializer;
import app.glassnet.engine.layer.Conv2d;
import app.glassnet.engine.layer.Flatten;
import app.glassnet.engine.loss.MeanSquaredError;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.NetworkSpec;
import app.glassnet.engine.network.Weights;
import app.glassnet.engine.optimizer.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescentTest {
  private static final float[] INPUT = {1, 2};
  private static final float[] TARGET = {2, 4};

  private static Weights zeros() {
    var spec = new NetworkSpec("line", Shape.of(1, 1, 2),
        List.of(Conv2d.of(1, 1).withInitializer(Initializer.ZEROS), new Flatten()), new MeanSquaredError());
    return Network.initialWeights(spec, 1);
  }

  @Test
  void everyUpdateIsKeptWithTheGradientThatTheNextOneTakes() {
    Descent d = Descent.of(zeros(), INPUT, TARGET, new Sgd(0.1, 0), 2, true);
    assertThat(d.updates()).isEqualTo(2);
    assertThat(d.after(0).loss()).isEqualTo(10);
    assertThat(d.after(0).prediction()).containsExactly(0, 0);
    assertThat(d.after(0).gradients().get("conv1.w")).containsExactly(-10);
    assertThat(d.after(0).gradients().get("conv1.b")).containsExactly(-6);
    assertThat(d.after(1).parameters().get("conv1.w")[0]).isCloseTo(1, within(1e-6f));
    assertThat(d.after(1).parameters().get("conv1.b")[0]).isCloseTo(0.6f, within(1e-6f));
    assertThat(d.after(1).prediction()[1]).isCloseTo(2.6f, within(1e-6f));
    assertThat(d.after(9)).as("behind the last").isSameAs(d.after(2));
    assertThat(d.diverged()).isFalse();
  }

  @Test
  void itEndsEarlyWhenItRunsAwayAndEveryNumberKeptIsFinite() {
    Descent d = Descent.of(zeros(), INPUT, TARGET, new Sgd(5, 0), 1000, false);
    assertThat(d.diverged()).isTrue();
    assertThat(d.updates()).isBetween(1, 20);
    assertThat(d.moments()).allMatch(m -> m.loss() <= 1e7 && m.prediction() == null);
  }

  @Test
  void thePredictionIsThatOfTheWeights() {
    Descent d = Descent.of(zeros(), INPUT, TARGET, new Sgd(0.1, 0), 1, true);
    var weights = new Weights(zeros().spec(), d.after(1).parameters());
    assertThat(Descent.prediction(weights, INPUT)).containsExactly(d.after(1).prediction());
  }
}
