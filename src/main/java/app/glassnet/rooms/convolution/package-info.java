/** A kernel slides over an input, step by step: forward, backward and transposed, every number on the page. */
package app.glassnet.rooms.convolution;
