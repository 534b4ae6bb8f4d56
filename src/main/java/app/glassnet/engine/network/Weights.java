package app.glassnet.engine.network;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.ParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network's learned numbers as a value: copies that nothing changes.
 *
 * @param spec the network they belong to
 * @param arrays one row-major array for each parameter, key {@code conv1.w}; copied in and copied out
 */
public record Weights(NetworkSpec spec, Map<String, float[]> arrays) {
  /**
   * @throws IllegalArgumentException when an array is missing, unknown or of the wrong length
   */
  public Weights {
    Map<String, ParameterSpec> wanted = spec.parameters();
    for (String key : arrays.keySet()) {
      if (!wanted.containsKey(key)) {
        throw new IllegalArgumentException("network \"%s\" has no parameter %s; it has %s"
            .formatted(spec.name(), key, wanted.keySet()));
      }
    }
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (Map.Entry<String, ParameterSpec> entry : wanted.entrySet()) {
      float[] array = arrays.get(entry.getKey());
      Shape shape = entry.getValue().shape();
      if (array == null) {
        throw new IllegalArgumentException("network \"%s\" needs parameter %s of shape %s, which is missing"
            .formatted(spec.name(), entry.getKey(), shape));
      }
      if (array.length != shape.size()) {
        throw new IllegalArgumentException("parameter %s of network \"%s\" has %d numbers, its shape %s needs %d"
            .formatted(entry.getKey(), spec.name(), array.length, shape, shape.size()));
      }
      copies.put(entry.getKey(), array.clone());
    }
    arrays = Collections.unmodifiableMap(copies);
  }

  /** Copies of all arrays, in the network's order. */
  @Override
  public Map<String, float[]> arrays() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach((key, array) -> copies.put(key, array.clone()));
    return copies;
  }

  /** A copy of one array, for example {@code conv1.w}. */
  public float[] array(String key) {
    float[] array = arrays.get(key);
    if (array == null) {
      throw new IllegalArgumentException("no parameter " + key + "; there are " + keys());
    }
    return array.clone();
  }

  /** One number without copying its array. */
  public float value(String key, int index) {
    return arrays.get(key)[index];
  }

  /** The names of the arrays, in the network's order. */
  public Set<String> keys() {
    return arrays.keySet();
  }

  /** How many numbers in all. */
  public long size() {
    return arrays.values().stream().mapToLong(a -> a.length).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights w && spec.equals(w.spec) && List.copyOf(keys()).equals(List.copyOf(w.keys()))
        && keys().stream().allMatch(k -> Arrays.equals(arrays.get(k), w.arrays.get(k)));
  }

  @Override
  public int hashCode() {
    return arrays.values().stream().mapToInt(Arrays::hashCode).reduce(spec.hashCode(), (a, b) -> 31 * a + b);
  }

  @Override
  public String toString() {
    return "Weights of \"" + spec.name() + "\", " + size() + " numbers";
  }
}
