package app.glassnet.rooms.digits;

/** What the maps show. */
enum Quantity {
  /** What each layer made of the digit. */
  ACTIVATION,
  /** The gradient of the loss on this digit with respect to what each layer made. */
  GRADIENT
}
