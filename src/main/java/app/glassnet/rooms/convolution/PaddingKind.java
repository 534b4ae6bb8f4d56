package app.glassnet.rooms.convolution;

/** How wide the border is chosen. */
enum PaddingKind { VALID, SAME, CUSTOM }
