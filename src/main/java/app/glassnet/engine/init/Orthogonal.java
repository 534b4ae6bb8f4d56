package app.glassnet.engine.init;

import app.glassnet.engine.Shape;

/**
 * A random matrix whose rows (or columns, where those are fewer) have length 1 and stand at right angles: multiplying
 * by it again and again makes a signal neither larger nor smaller. Rows are the first axis of the array, columns all
 * others, as in PyTorch.
 *
 * <p>Standard normal numbers, made orthogonal by Gram and Schmidt, which gives the Q of a QR decomposition whose R has
 * a positive diagonal; so every orthogonal matrix is equally likely. Each vector is cleared of the ones before it
 * twice: once leaves rounding errors. Source: Saxe, McClelland, Ganguli, "Exact solutions to the nonlinear dynamics of
 * learning in deep linear neural networks", 2014; Björck, "Numerics of Gram-Schmidt orthogonalization", 1994. Worked
 * number: of 2×2 there come turns and mirrorings (cos a, ∓sin a / sin a, ±cos a).
 */
final class Orthogonal {
  private Orthogonal() {}

  static float[] draw(Shape shape, SeededRandom random) {
    int rows = shape.dim(0);
    int columns = shape.size() / rows;
    boolean flat = rows <= columns;
    double[][] vectors = new double[flat ? rows : columns][flat ? columns : rows];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < vectors[i].length; j++) {
        vectors[i][j] = random.nextGaussian();
      }
      for (int other = 0; other < 2 * i; other++) {
        add(vectors[i], vectors[other % i], -dot(vectors[i], vectors[other % i]));
      }
      double length = Math.sqrt(dot(vectors[i], vectors[i]));
      add(vectors[i], vectors[i], 1 / length - 1);
    }
    float[] values = new float[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (flat ? vectors[i / columns][i % columns] : vectors[i % columns][i / columns]);
    }
    return values;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] vector, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * vector[i];
    }
  }
}
