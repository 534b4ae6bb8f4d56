package app.glassnet.ui.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Numbers as they are written on the page: integers as integers, everything else with three significant digits, the
 * minus sign U+2212, a point as decimal mark in every language (as in code and in Keras), commas between thousands.
 */
public final class Numbers {
  public static final char MINUS = '\u2212';
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

  private Numbers() {}

  /** For example 5, −0.125, 12.3, 1,168, 1.20e−7. Integers keep all digits; numbers from 1000 on are rounded to units. */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return format((long) value);
    }
    double size = Math.abs(value);
    if (size >= 1e15 || size < 1e-4) {
      return scientific(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    if (size >= 999.5) {
      return format(Math.round(value));
    }
    // A value that rounds up to the next power of ten gains a digit: 9.996 is 10.0, not 10.00.
    int decimals = Math.max(0, 3 - (rounded.precision() - rounded.scale()));
    return withMinus(rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }

  /** An integer with commas between thousands, for example −12,345. */
  public static String format(long value) {
    return withMinus(String.format(Locale.ROOT, "%,d", value));
  }

  /** A number that someone chose, as short as it can be written: 0.001, 0.25, 64. */
  public static String exact(double value) {
    if (!Double.isFinite(value) || value == Math.rint(value) || Math.abs(value) < 1e-6) {
      return format(value);
    }
    return withMinus(new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
  }

  /** A number with exactly this many decimals, for example 0.50. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return notFinite(value);
    }
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.' || c == '-');
    return withMinus(zero && text.startsWith("-") ? text.substring(1) : text);
  }

  /** A share 0…1 as a percentage with at most one decimal: 99.8 %, 0.1 %, 0 %, 100 %. */
  public static String percent(double share) {
    if (!Double.isFinite(share)) {
      return notFinite(share);
    }
    double hundred = Math.round(share * 1000) / 10.0;
    return (hundred == Math.rint(hundred) ? format((long) hundred) : fixed(hundred, 1)) + " %";
  }

  /** Every digit that tells this float from its neighbours, for the readout under the pointer. */
  public static String full(float value) {
    return Float.isFinite(value) ? withMinus(new BigDecimal(Float.toString(value)).toPlainString()) : notFinite(value);
  }

  /** Every digit that tells this double from its neighbours. */
  public static String full(double value) {
    return Double.isFinite(value) ? withMinus(new BigDecimal(Double.toString(value)).toPlainString())
        : notFinite(value);
  }

  /** A shape as it is spoken: 28×28×1. */
  public static String shape(int... dims) {
    return Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining("×"));
  }

  /** The texts padded with figure spaces so that their decimal points stand below each other in a monospaced font. */
  public static List<String> aligned(List<String> texts) {
    int before = texts.stream().mapToInt(Numbers::digitsBeforePoint).max().orElse(0);
    int after = texts.stream().mapToInt(t -> t.length() - digitsBeforePoint(t)).max().orElse(0);
    return texts.stream().map(t -> {
      int left = before - digitsBeforePoint(t);
      return "\u2007".repeat(left) + t + "\u2007".repeat(before + after - left - t.length());
    }).toList();
  }

  private static int digitsBeforePoint(String text) {
    int point = text.indexOf('.');
    return point < 0 ? text.length() : point;
  }

  private static String scientific(double value) {
    String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e");
    return withMinus(parts[0]) + "e" + withMinus(Integer.toString(Integer.parseInt(parts[1])));
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
  }

  private static String withMinus(String text) {
    return text.replace('-', MINUS);
  }
}
