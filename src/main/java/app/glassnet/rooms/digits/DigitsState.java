package app.glassnet.rooms.digits;

/**
 * The whole of the digits room as a value.
 *
 * @param input the digit on the page
 * @param network name in the catalogue
 * @param weights the trained network as the bytes of a network file in base64; null for the one that ships with the
 *     program, or, where none ships, for fresh kernels
 * @param optimizer {@code sgd}, {@code rmsprop} or {@code adam}
 * @param learningRate step size of the optimiser
 * @param batchSize examples a step
 * @param seed of fresh kernels and of the order of the examples
 * @param pinned the unit that was clicked; null for none
 * @param range over what a colour scale's limit is taken
 * @param quantity activations or gradients
 * @param thickness of the pen, as a share of the pad
 */
record DigitsState(DigitInput input, String network, String weights, String optimizer, double learningRate,
    int batchSize, long seed, Unit pinned, RangeMode range, Quantity quantity, double thickness) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;
}
