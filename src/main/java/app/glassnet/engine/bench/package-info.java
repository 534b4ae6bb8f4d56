/** Measures the engine: the workloads by which it is compared with others. */
package app.glassnet.engine.bench;
