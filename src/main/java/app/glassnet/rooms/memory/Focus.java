package app.glassnet.rooms.memory;

/**
 * What is looked at: one unit on one part of the diagram.
 *
 * @param part name of the part, as in {@link CellValues}
 * @param unit which unit, or which input, from 0
 */
record Focus(String part, int unit) {}
