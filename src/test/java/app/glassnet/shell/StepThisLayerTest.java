package app.glassnet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.ui.testing.Fx;
import app.glassnet.ui.testing.FxExtension;
import app.glassnet.ui.testing.Layouts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A layer of the network in the digits room goes to the convolution room with its own numbers. */
@ExtendWith(FxExtension.class)
class StepThisLayerTest {
  private Frame frame;

  @Test
  void aConvolutionOfTheDigitsNetworkIsStepped(Fx fx) {
    fx.show(() -> frame = new Frame(Rooms.all(), fx.theme(), new Commands() {}), 1280, 720);
    fx.run(() -> frame.go("digits"));
    CompletableFuture<?> settled = fx.call(() -> frame.host().currentRoom().settled());
    fx.waitUntil("the network is there", settled::isDone);
    fx.waitUntil("a map is pinned", () -> frame.lookup("#step-in-convolution") != null);
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 9))).isEmpty();
    fx.click("#step-in-convolution");
    assertThat(frame.host().current()).isEqualTo("convolution");
    JsonNode state = fx.call(() -> frame.host().currentRoom().state()).value();
    assertThat(state.at("/layer/name").textValue()).isEqualTo("conv1");
    assertThat(state.at("/layer/network").textValue()).isEqualTo("w1");
    assertThat(state.at("/settings/activation").textValue()).isEqualTo("RELU");
    assertThat(state.at("/layer/height").intValue()).isEqualTo(28);
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 9))).isEmpty();
    fx.run(() -> frame.host().closeAll());
  }

  @Test
  void theSameLayerIsSteppedWithAllItsFilters(Fx fx) {
    fx.show(() -> frame = new Frame(Rooms.all(), fx.theme(), new Commands() {}), 1280, 720);
    fx.run(() -> frame.go("digits"));
    CompletableFuture<?> settled = fx.call(() -> frame.host().currentRoom().settled());
    fx.waitUntil("the network is there", settled::isDone);
    fx.waitUntil("a map is pinned", () -> frame.lookup("#step-in-channels") != null);
    fx.pulses(3);
    fx.click("#step-in-channels");
    assertThat(frame.host().current()).isEqualTo("channels");
    CompletableFuture<?> made = fx.call(() -> frame.host().currentRoom().settled());
    fx.waitUntil("the maps are there", made::isDone);
    JsonNode state = fx.call(() -> frame.host().currentRoom().state()).value();
    assertThat(state.at("/taken/name").textValue()).isEqualTo("conv1");
    assertThat(state.at("/settings/kind").textValue()).isEqualTo("LEARNED");
    fx.pulses(3);
    assertThat(fx.call(() -> Layouts.faults(fx.scene(), 9))).isEmpty();
    fx.run(() -> frame.host().closeAll());
  }
}
