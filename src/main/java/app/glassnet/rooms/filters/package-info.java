/**
 * The filters room: the same signal in different views. {@code FiltersModel} holds what was chosen, {@code FilterWork} does
 * the sums on another thread, {@code SplitView} and {@code SignalView} show them.
 */
package app.glassnet.rooms.filters;
