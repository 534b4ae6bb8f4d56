package app.glassnet.rooms.filters;

/** What is filtered: a picture, or a signal over time. */
enum Dimension { PICTURE, SIGNAL }
