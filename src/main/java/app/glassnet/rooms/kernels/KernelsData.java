package app.glassnet.rooms.kernels;

import app.glassnet.data.Digits;
import app.glassnet.data.Mnist;
import java.io.IOException;
import java.lang.ref.SoftReference;

/**
 * MNIST as the room uses it: the last 5,000 of the 60,000 training digits are held out for the curve, test digits are looked
 * at.
 */
record KernelsData(Digits train, Digits heldOut, Digits test) {
  private static final int TRAINED_ON = 55_000;
  private static SoftReference<KernelsData> loaded = new SoftReference<>(null);

  /** Reads, or gives again what somebody still uses. Not for the interface thread. */
  static synchronized KernelsData load() throws IOException {
    KernelsData data = loaded.get();
    if (data == null) {
      Digits all = Mnist.train();
      data = new KernelsData(all.range(0, TRAINED_ON), all.range(TRAINED_ON, all.size()), Mnist.test());
      loaded = new SoftReference<>(data);
    }
    return data;
  }
}
