/**
 * Long series as training data: CSV files, windows, splits and scalers. All values are immutable, and each row of an
 * array knows which places of the series it came from.
 */
package app.glassnet.data.series;
