package app.glassnet.rooms.pixels;

/** What the stage shows: the picture and its numbers, or the numbers in one row. */
enum Mode { PICTURE, FLATTEN }
