package app.glassnet.engine.network;

/**
 * Where a number stopped being one.
 *
 * @param layer the layer's name, {@code input} or {@code loss}
 * @param what {@code output}, {@code w}, {@code gradient of w} …
 * @param value NaN or an infinity
 */
public record NonFinite(String layer, String what, float value) {}
