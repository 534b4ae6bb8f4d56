package app.glassnet.rooms.pixels;

/** How channels are shown: mixed to one grey, upon each other as a colour, or one beside the other. */
enum Planes { GREY, STACKED, APART }
