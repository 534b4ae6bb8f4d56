package app.glassnet.rooms.pooling;

import app.glassnet.engine.layer.AvgPool2d;
import app.glassnet.engine.layer.Axis;
import app.glassnet.engine.layer.Layer;
import app.glassnet.engine.layer.MaxPool2d;
import app.glassnet.engine.layer.Padding;

/**
 * How the window slides, as a value.
 *
 * @param kind maximum or average
 * @param windowY rows of the window, 1…7
 * @param windowX columns of the window
 * @param strideY step downwards, 1…7
 * @param strideX step across
 * @param padding how the border is chosen
 * @param pad rows and columns of border on every side, for {@link PaddingKind#CUSTOM}; less than the window
 * @param global one window as large as the input, whatever else is set
 */
record Settings(PoolKind kind, int windowY, int windowX, int strideY, int strideX, PaddingKind padding, int pad,
    boolean global) {
  static final int LARGEST = 7;
  /** The course's first pooling. */
  static final Settings FIRST = of(PoolKind.MAX, 2, 2);

  Settings {
    boolean sound = kind != null && padding != null && in(windowY) && in(windowX) && in(strideY) && in(strideX) && pad >= 0
        && pad < LARGEST;
    if (!sound) {
      throw new IllegalArgumentException("settings out of their ranges");
    }
  }

  private static boolean in(int value) {
    return value >= 1 && value <= LARGEST;
  }

  /** A square window without border. */
  static Settings of(PoolKind kind, int window, int stride) {
    return new Settings(kind, window, window, stride, stride, PaddingKind.VALID, 1, false);
  }

  Settings everywhere() {
    return new Settings(kind, windowY, windowX, strideY, strideX, padding, pad, true);
  }

  /** Moved to the nearest that an input of this size allows. */
  Settings fitted(int rows, int columns) {
    int y = Math.min(windowY, rows);
    int x = Math.min(windowX, columns);
    int most = Math.min(y, x) - 1;
    boolean border = padding == PaddingKind.CUSTOM && most < 1;
    return new Settings(kind, y, x, strideY, strideX, border ? PaddingKind.VALID : padding,
        padding == PaddingKind.CUSTOM && !border ? Math.min(pad, most) : pad, global);
  }

  /** Whether windows share cells. */
  boolean overlapping() {
    return !global && (strideY < windowY || strideX < windowX);
  }

  /** Whether cells are left out between windows. */
  boolean skipping() {
    return !global && (strideY > windowY || strideX > windowX);
  }

  /** The engine's layer for an input of this size. */
  Layer layer(int rows, int columns) {
    int y = global ? rows : windowY;
    int x = global ? columns : windowX;
    int downwards = global ? rows : strideY;
    int across = global ? columns : strideX;
    Padding border = global ? Padding.VALID : switch (padding) {
      case VALID -> Padding.VALID;
      case SAME -> Padding.SAME;
      case CUSTOM -> Padding.explicit(pad, pad, pad, pad);
    };
    return kind == PoolKind.MAX ? new MaxPool2d(y, x, downwards, across, border)
        : new AvgPool2d(y, x, downwards, across, border);
  }

  /** How the window slides down. */
  static Axis vertical(Layer layer, Grid grid) {
    return layer instanceof MaxPool2d m ? m.vertical(grid.shape()) : ((AvgPool2d) layer).vertical(grid.shape());
  }

  /** How the window slides across. */
  static Axis horizontal(Layer layer, Grid grid) {
    return layer instanceof MaxPool2d m ? m.horizontal(grid.shape()) : ((AvgPool2d) layer).horizontal(grid.shape());
  }
}
