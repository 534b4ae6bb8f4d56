package app.glassnet.rooms.memory;

/** What the stage shows. */
enum Look {
  /** One cell as a wiring diagram. */
  CELL,
  /** All three on the same input. */
  COMPARE
}
