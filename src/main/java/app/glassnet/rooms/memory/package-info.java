/**
 * The memory cells room: an LSTM, a GRU and a simple recurrent cell opened up, on the arrays of a network that can be
 * trained here. {@code MemoryRoom} is the door.
 */
package app.glassnet.rooms.memory;
