package app.glassnet.engine.bench;

/**
 * One measured number.
 *
 * @param workload {@code W1} …
 * @param metric {@code step}, {@code fwd1} …
 * @param value the number
 * @param unit {@code ms}, {@code samples/s} …
 */
public record Measurement(String workload, String metric, double value, String unit) {}
