package app.glassnet.rooms.pixels;

/** How brightness is written: whole numbers of 8 bits, or shares of white. */
enum Unit { BYTES, SHARES }
