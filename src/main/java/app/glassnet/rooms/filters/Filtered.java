package app.glassnet.rooms.filters;

/**
 * A filtered picture: its numbers, and how they are seen.
 *
 * @param height in pixels
 * @param width in pixels
 * @param values [channels, height, width]; one channel where the picture was filtered in grey
 * @param argb the colours, row by row
 * @param least the smallest value
 * @param most the largest value
 * @param limit the value at the end of the scale: of a signed one, or of grey plus and minus; white when clipped
 * @param clipped how many values were cut off
 * @param display how the numbers became colours
 * @param millis how long the sums took, colours included
 */
record Filtered(int height, int width, float[] values, int[] argb, float least, float most, double limit, int clipped,
    Display display, double millis) {}
