package app.glassnet.data;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Base64;

/** Arrays as text that keeps every bit: 32-bit floats, big end first, in base64; a third of the length of decimals. */
public final class FloatCode {
  private FloatCode() {}

  public static String encode(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length));
    bytes.asFloatBuffer().put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** @throws IllegalArgumentException when the text is none of {@link #encode}'s */
  public static float[] decode(String text) {
    FloatBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asFloatBuffer();
    float[] values = new float[floats.remaining()];
    floats.get(values);
    return values;
  }
}
