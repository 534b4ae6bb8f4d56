/**
 * The only package that knows ND4J and its native libraries: {@code Tensor} (an array outside the heap and its shape)
 * and the products and convolutions that run natively.
 */
package app.glassnet.engine.backend;
