package app.glassnet.rooms.digits;

/** Over what the colour scale's limit is taken. */
enum RangeMode {
  /** Each map has its own limit: faint maps can be read, maps cannot be compared. */
  MAP,
  /** One limit a layer. */
  LAYER,
  /** One limit for the whole network. */
  ALL
}
