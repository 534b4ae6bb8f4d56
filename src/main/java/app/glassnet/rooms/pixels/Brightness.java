package app.glassnet.rooms.pixels;

import app.glassnet.data.Picture;
import app.glassnet.ui.text.Numbers;

/** Brightness as it is written and typed: in 8 bits, as a share of white, or in a grid's own numbers. */
final class Brightness {
  private Brightness() {}

  /** As it stands in a cell. */
  static String words(float value, Picture picture, Unit unit) {
    return picture.isGrid() || unit == Unit.SHARES ? Numbers.format(value)
        : Integer.toString(Math.round(value * Picture.MAX_LEVEL));
  }

  /** With every digit. */
  static String full(float value, Picture picture, Unit unit) {
    return picture.isGrid() || unit == Unit.SHARES ? Numbers.full(value) : words(value, picture, unit);
  }

  /** The value that was typed, kept between black and white; NaN when it is no number. */
  static float parse(String typed, Picture picture, Unit unit) {
    try {
      double number = Double.parseDouble(typed.strip().replace(Numbers.MINUS, '-').replace(',', '.'));
      if (!Double.isFinite(number)) {
        return Float.NaN;
      }
      if (picture.isGrid() || unit == Unit.SHARES) {
        return (float) Math.clamp(number, 0, picture.white());
      }
      return Picture.value(Math.clamp(Math.round(number), 0, Picture.MAX_LEVEL));
    } catch (NumberFormatException e) {
      return Float.NaN;
    }
  }

  /** The longest text a cell may have to hold, in characters. */
  static int longest(Picture picture, Unit unit) {
    return picture.isGrid() ? 2 : unit == Unit.SHARES ? 5 : 3;
  }
}
