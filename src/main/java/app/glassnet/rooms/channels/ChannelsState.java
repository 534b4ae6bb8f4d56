package app.glassnet.rooms.channels;

import app.glassnet.data.PictureChoice;
import app.glassnet.ui.link.Spot;
import app.glassnet.ui.room.TakenLayer;
import java.util.List;

/**
 * The whole of the channels room as a value.
 *
 * @param picture where the input comes from
 * @param taken the layer of a network it comes from instead; null for none
 * @param settings which bank, and how it slides
 * @param edited the bank after something in it was changed; null while it is its source's
 * @param filter which filter is looked at
 * @param row of the cell of its map where the room stands
 * @param column of that cell
 * @param parts whether a step is a part of a cell's sum
 * @param part which part
 * @param together whether all maps' colours have one scale
 * @param page first of the channels shown with their numbers
 * @param speed factor of every duration
 * @param pinned what was clicked
 */
record ChannelsState(PictureChoice picture, TakenLayer taken, Settings settings, Bank edited, int filter, int row,
    int column, boolean parts, int part, boolean together, int page, double speed, List<Spot> pinned) {
  /** Of the form of this record, so that old files can still be read. */
  static final int VERSION = 1;

  /** Whether it can be shown. */
  boolean sound() {
    return picture != null && settings != null && pinned != null && filter >= 0 && row >= 0 && column >= 0 && part >= 0
        && page >= 0 && speed >= 0.25 && speed <= 8;
  }
}
