package app.glassnet.rooms.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * Where every map of the network strip stands, in pixels of its canvas.
 *
 * <p>Every column of maps gets the same share of the height. The edge of a column's maps grows with the square root
 * of their own size, so that a 26×26 map is drawn larger than a 5×5 one but the small one can still be read; one
 * common factor, found by bisection, makes the strip exactly as wide as there is room.
 *
 * @param columns the boxes, left to right
 * @param top y of the first row of maps
 * @param height height of the area of the maps
 */
record StripLayout(List<Box> columns, double top, double height) {

  /**
   * What a column asks for: how many maps of which size, or a vector, or the outputs.
   *
   * @param least width that its heading needs, px
   */
  record Wish(Form form, int count, int rows, int columns, double least) {}

  /** How a column is drawn. */
  enum Form { MAPS, VECTOR, OUTPUTS }

  /**
   * One column: {@code across} maps side by side, each {@code cellWidth × cellHeight}, {@code gap} apart.
   * For a vector, {@code across} is the number of stripes and a cell is one value.
   */
  record Box(Wish wish, double x, double y, double width, double height, int across, int down,
      double cellWidth, double cellHeight, double gap) {

    double cellX(int cell) {
      return x + column(cell) * (cellWidth + gap);
    }

    double cellY(int cell) {
      return y + row(cell) * (cellHeight + (wish.form == Form.VECTOR ? 0 : gap));
    }

    /** Vectors run down each stripe, maps run across each row. */
    private int column(int cell) {
      return wish.form == Form.VECTOR ? cell / down : cell % across;
    }

    private int row(int cell) {
      return wish.form == Form.VECTOR ? cell % down : cell / across;
    }

    /** The cell under a point, or −1. */
    int cellAt(double px, double py) {
      if (px < x || py < y || px >= x + width || py >= y + height) {
        return -1;
      }
      double stepY = cellHeight + (wish.form == Form.VECTOR ? 0 : gap);
      int column = (int) ((px - x) / (cellWidth + gap));
      int row = (int) ((py - y) / stepY);
      if (column >= across || row >= down
          || px - x - column * (cellWidth + gap) >= cellWidth || py - y - row * stepY >= cellHeight) {
        return -1;
      }
      int cell = wish.form == Form.VECTOR ? column * down + row : row * across + column;
      return cell < wish.count ? cell : -1;
    }
  }

  /** A point of a column: the cell (map or unit), and the row and column within the map. */
  record Hit(int column, int cell, int row, int col) {}

  static final double GAP = 6;
  private static final double STRIPE = 14;
  /** No map is taller than this share of the height: the network is a strip, not one picture. */
  private static final double LARGEST = 0.72;
  /** Columns move apart by at most this, px. */
  private static final double FARTHEST = 90;

  /**
   * @param wishes the columns, left to right
   * @param width room for all columns and the spaces between them, px
   * @param top y where the maps begin, px
   * @param height height for the maps, px
   * @param space between two columns, px
   * @param outputs width of the column of outputs, px
   * @param labels height of the line of words above the outputs, px
   */
  static StripLayout of(List<Wish> wishes, double width, double top, double height, double space, double outputs,
      double labels) {
    double free = width - space * (wishes.size() - 1);
    for (Wish wish : wishes) {
      free -= switch (wish.form) {
        case OUTPUTS -> outputs;
        case VECTOR -> Math.max(wish.least, vectorWidth(wish, height));
        case MAPS -> 0;
      };
    }
    double low = 0.5;
    double high = 200;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (mapsWidth(wishes, middle, height) <= free) {
        low = middle;
      } else {
        high = middle;
      }
    }
    // What is left over goes between the columns, where the wires run.
    double used = free - mapsWidth(wishes, low, height);
    space += Math.clamp(used / Math.max(1, wishes.size() - 1), 0, FARTHEST);
    List<Box> boxes = new ArrayList<>();
    double x = 0;
    for (Wish wish : wishes) {
      Box box = switch (wish.form) {
        case MAPS -> maps(wish, low, x, top, height);
        case VECTOR -> vector(wish, x, top, height);
        case OUTPUTS -> new Box(wish, x, top + labels, outputs, height - labels, 1, wish.count, outputs,
            (height - labels) / wish.count, 0);
      };
      boxes.add(box);
      x += Math.max(box.width, wish.least) + space;
    }
    return new StripLayout(List.copyOf(boxes), top, height);
  }

  private static double mapsWidth(List<Wish> wishes, double factor, double height) {
    return wishes.stream().filter(w -> w.form == Form.MAPS).mapToDouble(w -> Math.max(w.least, maps(w, factor, 0, 0, height).width)).sum();
  }

  private static Box maps(Wish wish, double factor, double x, double top, double height) {
    double gap = wish.count > 24 ? GAP / 2 : GAP;
    double edge = Math.min(factor * Math.sqrt(Math.max(wish.rows, wish.columns)), LARGEST * height);
    int down = Math.clamp((int) ((height + gap) / (edge + gap)), 1, wish.count);
    int across = Math.ceilDiv(wish.count, down);
    down = Math.ceilDiv(wish.count, across);
    // A full last row looks made on purpose; it is taken when that costs little size.
    for (int fewer = across; fewer >= 1; fewer--) {
      int rows = wish.count / fewer;
      double fits = (height - (rows - 1) * gap) / rows;
      if (wish.count % fewer == 0 && fits >= edge * 0.85) {
        across = fewer;
        down = rows;
        edge = Math.min(edge, fits);
        break;
      }
    }
    // Whole pixels a cell are crisp; they are taken when that costs little size.
    double native_ = Math.max(wish.rows, wish.columns);
    double whole = Math.floor(edge / native_) * native_;
    double size = whole >= edge * 0.86 ? whole : Math.floor(edge);
    size = Math.max(size, 2);
    double w = across * size + (across - 1) * gap;
    double h = down * size + (down - 1) * gap;
    return new Box(wish, x, top, w, h, across, down, size, size, gap);
  }

  /** A vector stands as one stripe, or as several side by side when a value would be thinner than a pixel. */
  private static int stripes(Wish wish, double height) {
    return Math.ceilDiv(wish.count, (int) Math.max(1, height));
  }

  private static double vectorWidth(Wish wish, double height) {
    int stripes = stripes(wish, height);
    return stripes * stripe(stripes) + (stripes - 1) * between(stripes);
  }

  /** Many stripes are thinner, so that a long vector does not push the maps aside. */
  private static double stripe(int stripes) {
    return stripes > 2 ? STRIPE * 0.45 : STRIPE;
  }

  private static double between(int stripes) {
    return stripes > 2 ? 1.5 : 3;
  }

  private static Box vector(Wish wish, double x, double top, double height) {
    int stripes = stripes(wish, height);
    int down = Math.ceilDiv(wish.count, stripes);
    return new Box(wish, x, top, vectorWidth(wish, height), height, stripes, down, stripe(stripes), height / down, between(stripes));
  }

  /** What is drawn at a point, or null. */
  Hit hit(double px, double py) {
    for (int i = 0; i < columns.size(); i++) {
      Box box = columns.get(i);
      int cell = box.cellAt(px, py);
      if (cell >= 0) {
        int row = (int) ((py - box.cellY(cell)) / box.cellHeight * box.wish.rows);
        int col = (int) ((px - box.cellX(cell)) / box.cellWidth * box.wish.columns);
        boolean map = box.wish.form == Form.MAPS;
        return new Hit(i, cell, map ? Math.clamp(row, 0, box.wish.rows - 1) : 0,
            map ? Math.clamp(col, 0, box.wish.columns - 1) : 0);
      }
    }
    return null;
  }
}
