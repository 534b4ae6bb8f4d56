package app.glassnet.rooms.channels;

/** Where a bank's numbers come from. */
enum BankKind { RANDOM, HAND_MADE, LEARNED }
