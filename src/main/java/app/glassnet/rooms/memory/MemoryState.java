package app.glassnet.rooms.memory;

import app.glassnet.explain.Forcing;
import java.util.List;
import java.util.TreeMap;

/**
 * The whole of the room as a value.
 *
 * @param look one cell, or all three
 * @param task what is learned
 * @param kind of cell
 * @param resetAfter the GRU's convention
 * @param swapped whether z and 1 − z are written swapped
 * @param size units of the LSTM
 * @param seed of fresh weights and of the order of the examples
 * @param row which held-out example
 * @param position of the playback
 * @param byEquation whether it stops at every equation
 * @param followed part and unit
 * @param forced gates forced open or shut
 * @param weights trained networks as files in base64, by kind; a kind that is missing is the one that ships, or fresh
 * @param film the checkpoint shown, a network file in base64; null for the weights of this moment
 * @param taken a layer from another room; null for none
 */
record MemoryState(Look look, Task task, Kind kind, boolean resetAfter, boolean swapped, int size, long seed, int row,
    int position, boolean byEquation, Focus followed, List<Forcing> forced, TreeMap<Kind, String> weights, String film,
    Taken taken) {
  static final int VERSION = 1;
}
