/**
 * Networks as files: a zip of {@code network.json} and one {@code .npy} an array. Written whole or not at all, read
 * with limits, and refused with one sentence when something is wrong.
 */
package app.glassnet.engine.file;
