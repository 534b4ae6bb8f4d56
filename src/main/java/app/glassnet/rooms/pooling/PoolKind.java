package app.glassnet.rooms.pooling;

/** What becomes of a window. */
enum PoolKind { MAX, AVERAGE }
