package app.glassnet.engine.training;

import app.glassnet.engine.Shape;

/** Examples that tell who they are: every number of example i is i, and its class is i modulo the number of classes. */
record Numbered(int size, Shape shape, int classes) implements Examples {

  @Override
  public void copyInput(int i, float[] to, int offset) {
    for (int k = 0; k < shape.size(); k++) {
      to[offset + k] = i;
    }
  }

  @Override
  public int label(int i) {
    return i % classes;
  }
}
