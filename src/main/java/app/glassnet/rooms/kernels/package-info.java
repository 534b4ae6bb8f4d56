/** The learned kernels room: how gradient descent finds a kernel, first one with the answer known, then many on digits. */
package app.glassnet.rooms.kernels;
