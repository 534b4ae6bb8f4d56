package app.glassnet.rooms.filters;

/** How a filter's numbers become a picture. */
enum Display {
  /** As brightness: what lies below 0 or above 1 is cut off. */
  CLIPPED,
  /** Grey is zero; darker is negative, brighter positive. */
  OFFSET,
  /** On the signed scale of activations. */
  SIGNED
}
