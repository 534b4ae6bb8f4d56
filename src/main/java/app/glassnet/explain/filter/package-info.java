/**
 * Filters on signals and pictures in plain Java, fast enough to follow a hand: what a layer of one kernel computes, and, for
 * contrast, a filter that no kernel can compute.
 */
package app.glassnet.explain.filter;
