/**
 * What a room computes, in writing: the sum with its numbers, the formula of an output's size, the same thing as code.
 */
package app.glassnet.ui.formula;
