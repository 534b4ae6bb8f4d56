/**
 * Networks as sequences of layers: their description, their weights as values, and the network that runs.
 * {@link app.glassnet.engine.network.Network} holds the parameters, {@link app.glassnet.engine.network.Pass} the
 * buffers of one batch size.
 */
package app.glassnet.engine.network;
