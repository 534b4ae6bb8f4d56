package app.glassnet.engine.backend;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Loads the native libraries once, and tells what was loaded. */
public final class Backend {
  // Held here: java.util.logging forgets the level of a logger nobody refers to.
  private static final Logger ND4J_LOG = Logger.getLogger("org.nd4j");

  static {
    NativeEnvironment.prepare();
    if (ND4J_LOG.getLevel() == null) {
      ND4J_LOG.setLevel(Level.WARNING);
    }
    Nd4j.create(DataType.FLOAT, 1).close();
    // Products here are small: a second thread costs more than it brings, and the window needs the other core.
    openblas_nolapack.blas_set_num_threads(1);
  }

  private Backend() {}

  /** Loads the natives if that has not happened yet; takes 0.6 to 4 seconds the first time. */
  public static void load() {
    // The static initialiser above does the work.
  }

  /** The name of ND4J's backend and its version, for reports: {@code CpuBackend 1.0.0-M2.1}. */
  public static String description() {
    String version = Nd4j.class.getPackage().getImplementationVersion();
    return Nd4j.getBackend().getClass().getSimpleName() + (version == null ? "" : " " + version);
  }

  /**
   * How many ND4J arrays this process has made so far, counting the one this call makes. A training loop that leaves
   * the difference of two calls at 1 makes none.
   */
  public static long arraysMade() {
    try (INDArray probe = Nd4j.createUninitialized(DataType.FLOAT, 1)) {
      return probe.getId();
    }
  }

  /** Bytes outside the heap that tensors hold at this moment. */
  public static long bytesHeld() {
    return Tensor.BYTES_HELD.get();
  }

  /** Bytes of memory this whole process occupies, as the operating system counts. */
  public static long bytesOfProcess() {
    return Pointer.physicalBytes();
  }
}
