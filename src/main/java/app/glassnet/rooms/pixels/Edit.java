package app.glassnet.rooms.pixels;

/** A painted number: the value of one channel of one pixel, in the picture's own unit. */
record Edit(int channel, int row, int column, float value) {}
