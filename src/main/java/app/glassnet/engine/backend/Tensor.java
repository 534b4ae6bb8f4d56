package app.glassnet.engine.backend;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An ND4J array of 32-bit floats and its shape, row by row, outside the heap. Made once and used again; whoever makes
 * it closes it. Native products work on it in place ({@link Product}); plain Java reads and writes stretches of it.
 * Not thread-safe.
 */
public final class Tensor implements AutoCloseable {
  /** ND4J's memory is not counted by JavaCPP, so tensors count their own. */
  static final AtomicLong BYTES_HELD = new AtomicLong();

  private final int[] shape;
  private final int size;
  private final INDArray array;
  private final MemorySegment memory;
  private int changes;

  /** All zeros; the first axis is usually the batch. */
  public Tensor(int... shape) {
    Backend.load();
    this.shape = shape.clone();
    this.size = Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact));
    this.array = Nd4j.create(DataType.FLOAT, Arrays.stream(shape).asLongStream().toArray());
    BYTES_HELD.addAndGet(4L * size);
    Pointer pointer = array.data().addressPointer();
    this.memory = MemorySegment.ofBuffer(
        new FloatPointer(pointer).limit(size).asByteBuffer().order(ByteOrder.nativeOrder()));
  }

  public int[] shape() {
    return shape.clone();
  }

  /** How many numbers. */
  public int size() {
    return size;
  }

  /** How often plain Java wrote to it; native products are not counted. Another number tells of other numbers. */
  public int changes() {
    return changes;
  }

  /** Copies {@code count} numbers from position {@code from} on into {@code to}, starting at {@code at}. */
  public void read(int from, float[] to, int at, int count) {
    MemorySegment.copy(memory, JAVA_FLOAT, 4L * from, to, at, count);
  }

  /** Copies {@code count} numbers of {@code values} from {@code from} on to position {@code at}. */
  public void write(int at, float[] values, int from, int count) {
    changes++;
    MemorySegment.copy(values, from, memory, JAVA_FLOAT, 4L * at, count);
  }

  /** The same, but the bits of the numbers: whole-number work on floats can then be done in vector instructions. */
  public void readBits(int from, int[] to, int at, int count) {
    MemorySegment.copy(memory, JAVA_INT, 4L * from, to, at, count);
  }

  /** Copies {@code count} numbers, given by their bits, to position {@code at}. */
  public void writeBits(int at, int[] bits, int from, int count) {
    changes++;
    MemorySegment.copy(bits, from, memory, JAVA_INT, 4L * at, count);
  }

  /** A copy of all numbers. */
  public float[] toArray() {
    float[] copy = new float[size];
    read(0, copy, 0, size);
    return copy;
  }

  /** Replaces all numbers; {@code values} has exactly this size. */
  public void set(float[] values) {
    if (values.length != size) {
      throw new IllegalArgumentException("a tensor of shape %s holds %d numbers, got %d"
          .formatted(Arrays.toString(shape), size, values.length));
    }
    write(0, values, 0, size);
  }

  /** Copies all numbers of a tensor of the same size. */
  public void copyFrom(Tensor other) {
    changes++;
    memory.copyFrom(other.memory);
  }

  /** Copies the numbers from position {@code from} to {@code end} of another tensor to the same places here. */
  public void copyFrom(Tensor other, int from, int end) {
    MemorySegment.copy(other.memory, 4L * from, memory, 4L * from, 4L * (end - from));
  }

  /** Sets all numbers to 0. */
  public void clear() {
    changes++;
    memory.fill((byte) 0);
  }

  /** A pointer of its own for native calls, to be moved about freely. */
  FloatPointer pointer() {
    return new FloatPointer(array.data().addressPointer());
  }

  /** Frees the memory; the tensor and its products must not be used any more. */
  @Override
  public synchronized void close() {
    if (!array.wasClosed()) {
      array.close();
      BYTES_HELD.addAndGet(-4L * size);
    }
  }
}
