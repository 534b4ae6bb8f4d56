package app.glassnet.rooms.digits;

/**
 * One unit of the network: a cell of a feature map, a value of a vector, or an output.
 *
 * @param layer index of the layer whose output it belongs to, as drawn in its column; −1: the network's input
 * @param channel feature map, or position in a vector
 * @param row row in the map, 0 in a vector
 * @param col column in the map, 0 in a vector
 */
record Unit(int layer, int channel, int row, int col) {

  /** Whether it lies in the same map. */
  boolean sameMap(Unit other) {
    return other != null && layer == other.layer && channel == other.channel;
  }
}
