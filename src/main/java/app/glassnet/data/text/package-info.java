/** Text as training data: symbols as numbers, and windows of them with the next symbol as the target. */
package app.glassnet.data.text;
