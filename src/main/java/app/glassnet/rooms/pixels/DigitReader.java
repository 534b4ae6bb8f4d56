package app.glassnet.rooms.pixels;

import app.glassnet.data.Samples;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.network.Network;
import app.glassnet.engine.network.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The trained networks that ship, asked about two digits at a time: one that flattens at once, one that convolves first.
 * Their arrays are used by one piece of work after the other, never by two.
 */
final class DigitReader implements AutoCloseable {
  /** The dense network, then the convolutional one. */
  static final List<String> NETWORKS = List.of("mlp", "course-cnn");
  private static final int MOST_BYTES = 16 << 20;
  private static final int PIXELS = 784;

  private final List<Network> networks = new ArrayList<>();
  private boolean closed;

  /** Two digits of 784 numbers. Reads the networks the first time; not for the interface thread. */
  synchronized Readings read(float[] original, float[] shifted) {
    if (closed) {
      return null;
    }
    if (networks.isEmpty()) {
      NETWORKS.forEach(n -> networks.add(open(n)));
    }
    float[] both = new float[2 * PIXELS];
    System.arraycopy(original, 0, both, 0, PIXELS);
    System.arraycopy(shifted, 0, both, PIXELS, PIXELS);
    List<Readings.Reading> readings = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      Pass pass = networks.get(i).pass(2);
      pass.input(both);
      pass.forward(false);
      readings.add(new Readings.Reading(NETWORKS.get(i), pass.probabilities(0), pass.probabilities(1)));
    }
    return new Readings(List.copyOf(readings));
  }

  private static Network open(String name) {
    try (InputStream in = Samples.open("networks/" + name + ".zip")) {
      return Network.of(NetworkFile.fromBytes(in.readNBytes(MOST_BYTES)).weights());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    networks.forEach(Network::close);
    networks.clear();
  }
}
