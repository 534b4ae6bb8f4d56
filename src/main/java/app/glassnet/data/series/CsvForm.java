package app.glassnet.data.series;

/**
 * How a CSV file turned out to be written.
 *
 * @param delimiter between two fields
 * @param header whether the first line names the columns
 * @param decimalComma whether 1,5 is one and a half
 * @param dates the column with the dates, counted from 0; −1 for none
 * @param datePattern how they are written, for example {@code yyyy-MM}; empty for none
 */
public record CsvForm(char delimiter, boolean header, boolean decimalComma, int dates, String datePattern) {}
