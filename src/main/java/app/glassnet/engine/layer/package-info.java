/**
 * The layers, one file each: an immutable description (shapes, parameters, FLOPs) and, nested in it, what it does
 * forward and backward. A description is cheap and holds no arrays; {@link app.glassnet.engine.network.Network} does.
 */
package app.glassnet.engine.layer;
