package app.glassnet.rooms.kernels;

import app.glassnet.engine.network.Network;
import app.glassnet.engine.trace.TraceDetail;
import app.glassnet.engine.trace.Tracer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks at a digit with the networks of a film, as they were. */
final class Looking {
  private Looking() {}

  /** The same film with every moment's network looking at this digit. Takes a while; not for the interface thread. */
  static Film at(Film film, float[] digit) {
    if (film.isEmpty()) {
      return film;
    }
    List<Frame> frames = new ArrayList<>();
    try (Network network = Network.of(film.at(0).weights())) {
      var tracer = new Tracer(network.spec());
      for (Frame f : film.frames()) {
        network.setWeights(f.weights());
        frames.add(f.with(tracer.run(network.pass(1), digit, TraceDetail.OUTPUTS)));
      }
    }
    return new Film(film.stride(), frames);
  }

  static boolean sees(Frame frame, float[] digit) {
    return Arrays.equals(frame.trace().input(), digit);
  }
}
