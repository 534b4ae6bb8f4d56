package app.glassnet.rooms.pooling;

import app.glassnet.engine.layer.Padding;

/** The options of a network's pool as this room's settings. */
final class PoolLayers {
  private PoolLayers() {}

  /** Null when the room has no such settings. */
  static Settings settings(PoolKind kind, int windowY, int windowX, int strideY, int strideX, Padding padding) {
    if (Math.max(Math.max(windowY, windowX), Math.max(strideY, strideX)) > Settings.LARGEST) {
      return null;
    }
    return switch (padding) {
      case Padding.Valid _ -> new Settings(kind, windowY, windowX, strideY, strideX, PaddingKind.VALID, 1, false);
      case Padding.Same _ -> new Settings(kind, windowY, windowX, strideY, strideX, PaddingKind.SAME, 1, false);
      case Padding.Explicit e when e.top() == e.bottom() && e.top() == e.left() && e.top() == e.right() ->
          new Settings(kind, windowY, windowX, strideY, strideX, PaddingKind.CUSTOM, e.top(), false);
      default -> null;
    };
  }
}
