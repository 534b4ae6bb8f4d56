package app.glassnet.explain;

/**
 * How far two flattened pictures lie apart, as a dense layer meets them: number by number, with no idea which numbers are
 * neighbours. {@code ‖a − b‖ = √Σ (aᵢ − bᵢ)²}, {@code cos = Σ aᵢbᵢ / (‖a‖‖b‖)}. Example: a = 3 0, b = 0 4 differ in 2 of 2
 * numbers, ‖a − b‖ = 5, cos = 0.
 *
 * @param size how many numbers each has
 * @param changed how many of them differ
 * @param distance the Euclidean distance
 * @param norm the length of a
 * @param cosine of the angle between them: 1 same direction, 0 nothing in common; 0 where one is all zeros
 */
public record VectorDistance(int size, int changed, double distance, double norm, double cosine) {
  /** @throws IllegalArgumentException when the lengths differ */
  public static VectorDistance between(float[] a, float[] b) {
    Checks.length("b", b, a.length);
    int changed = 0;
    double square = 0;
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      double d = (double) a[i] - b[i];
      changed += d != 0 ? 1 : 0;
      square += d * d;
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    double lengths = Math.sqrt(aa) * Math.sqrt(bb);
    return new VectorDistance(a.length, changed, Math.sqrt(square), Math.sqrt(aa), lengths == 0 ? 0 : dot / lengths);
  }

  /**
   * A picture moved within its frame; what leaves the frame is lost and black comes in.
   *
   * @param right columns to the right, negative to the left
   * @param down rows down, negative up
   */
  public static float[] shifted(float[] picture, int height, int width, int right, int down) {
    Checks.length("picture", picture, height * width);
    float[] moved = new float[picture.length];
    for (int y = Math.max(0, down); y < Math.min(height, height + down); y++) {
      for (int x = Math.max(0, right); x < Math.min(width, width + right); x++) {
        moved[y * width + x] = picture[(y - down) * width + x - right];
      }
    }
    return moved;
  }
}
