package app.glassnet.rooms.pooling;

/** How the border is chosen. */
enum PaddingKind { VALID, SAME, CUSTOM }
