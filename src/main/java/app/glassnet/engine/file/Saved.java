package app.glassnet.engine.file;

import app.glassnet.engine.network.Weights;

/** What a network file holds: the network with its weights, and how it came to be. */
public record Saved(Weights weights, RunCard card) {}
