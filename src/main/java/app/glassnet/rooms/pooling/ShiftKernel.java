package app.glassnet.rooms.pooling;

import app.glassnet.data.Samples;
import app.glassnet.engine.file.NetworkFile;
import app.glassnet.engine.file.NetworkFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The 3×3 convolution that stands before the pool. */
enum ShiftKernel {
  SOBEL_X(-1, 0, 1, -2, 0, 2, -1, 0, 1),
  SOBEL_Y(-1, -2, -1, 0, 0, 0, 1, 2, 1),
  LAPLACE(0, 1, 0, 1, -4, 1, 0, 1, 0),
  BLUR(1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f),
  /** The fourth kernel that W1 learned, with its bias. */
  LEARNED;

  private static final int MOST_BYTES = 16 << 20;
  private static final int FILTER = 3;
  private final float[] numbers;

  ShiftKernel(float... numbers) {
    this.numbers = numbers;
  }

  /** {kernel, bias}. May read a file; not for the interface thread. */
  float[][] load() throws IOException {
    if (this != LEARNED) {
      return new float[][] {numbers.clone(), {0}};
    }
    try (InputStream in = Samples.open("networks/w1.zip")) {
      var weights = NetworkFile.fromBytes(in.readNBytes(MOST_BYTES)).weights();
      return new float[][] {Arrays.copyOfRange(weights.array("conv1.w"), FILTER * 9, FILTER * 9 + 9),
          {weights.array("conv1.b")[FILTER]}};
    } catch (NetworkFileException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
