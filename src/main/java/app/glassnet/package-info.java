/** Glassnet: a desktop program in which deep learning can be seen. */
package app.glassnet;
