package app.glassnet.rooms.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Banks made by hand for grey (1 channel) and colour (red, green, blue) pictures. */
enum HandMade {
  /** Some of everything: brightness, edges, colours, detail. */
  MIXED,
  /** An edge in each channel alone, then in all together. */
  EDGES,
  /** 1×1: what is done at every pixel alone, between the channels. */
  COLOURS,
  /** Smoothing and its opposite. */
  BLUR;

  private static final double[] SOBEL_X = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
  private static final double[] SOBEL_Y = {-1, -2, -1, 0, 0, 0, 1, 2, 1};
  private static final double[] DIAGONAL = {0, 1, 2, -1, 0, 1, -2, -1, 0};
  private static final double[] LAPLACE = {0, 1, 0, 1, -4, 1, 0, 1, 0};
  private static final double[] SHARPEN = {0, -1, 0, -1, 5, -1, 0, -1, 0};
  private static final double[] GAUSS = {1 / 16.0, 2 / 16.0, 1 / 16.0, 2 / 16.0, 4 / 16.0, 2 / 16.0, 1 / 16.0,
      2 / 16.0, 1 / 16.0};
  private static final double[] BOX = fill(1 / 9.0);
  private static final double[] DOT = {0, 0, 0, 0, 1, 0, 0, 0, 0};
  private static final double[] EMBOSS = {-2, -1, 0, -1, 1, 1, 0, 1, 2};
  private static final double[] MOTION = {1 / 3.0, 0, 0, 0, 1 / 3.0, 0, 0, 0, 1 / 3.0};
  /** How bright red, green and blue look: ITU-R BT.601, as the picture in grey is weighed. */
  private static final double[] LUMA = {0.299, 0.587, 0.114};
  private static final double[] THIRDS = {1 / 3.0, 1 / 3.0, 1 / 3.0};
  private static final double[] RED_GREEN = {1, -1, 0};
  private static final double[] BLUE_YELLOW = {-0.5, -0.5, 1};

  /** One filter: a spatial pattern times a weight for each channel. */
  private record Filter(String name, double[] pattern, double[] mix) {}

  /** Whether there are such filters for this many channels. */
  static boolean fits(int channels) {
    return channels == 1 || channels == 3;
  }

  /** How many the set has for this many channels. */
  int size(int channels) {
    return filters(channels).size();
  }

  /** The whole bank, biases 0. */
  Bank bank(int channels) {
    List<Filter> filters = filters(channels);
    int k = filters.getFirst().pattern().length == 1 ? 1 : 3;
    float[] weights = new float[filters.size() * channels * k * k];
    for (int f = 0; f < filters.size(); f++) {
      float[] one = numbers(filters.get(f), channels);
      System.arraycopy(one, 0, weights, f * one.length, one.length);
    }
    return new Bank(channels, filters.size(), k, k, weights, new float[filters.size()],
        filters.stream().map(Filter::name).toList());
  }

  private static float[] numbers(Filter f, int channels) {
    float[] all = new float[channels * f.pattern().length];
    for (int i = 0; i < all.length; i++) {
      double mix = channels == 1 ? 1 : f.mix()[i / f.pattern().length];
      all[i] = (float) (mix * f.pattern()[i % f.pattern().length]) + 0f;
    }
    return all;
  }

  private List<Filter> filters(int channels) {
    boolean grey = channels == 1;
    return switch (this) {
      case MIXED -> grey
          ? List.of(new Filter("edge.x", SOBEL_X, null), new Filter("edge.y", SOBEL_Y, null),
              new Filter("edge.diagonal", DIAGONAL, null), new Filter("blur", GAUSS, null),
              new Filter("laplace", LAPLACE, null), new Filter("sharpen", SHARPEN, null))
          : List.of(new Filter("edge.x", SOBEL_X, THIRDS), new Filter("edge.y", SOBEL_Y, THIRDS),
              new Filter("blur", GAUSS, LUMA), new Filter("red.green", GAUSS, RED_GREEN),
              new Filter("blue.yellow", GAUSS, BLUE_YELLOW), new Filter("laplace", LAPLACE, THIRDS));
      case EDGES -> {
        List<Filter> all = new ArrayList<>();
        if (grey) {
          all.addAll(List.of(new Filter("edge.x", SOBEL_X, null), new Filter("edge.y", SOBEL_Y, null),
              new Filter("edge.diagonal", DIAGONAL, null), new Filter("laplace", LAPLACE, null)));
        } else {
          for (int c = 0; c < 3; c++) {
            all.add(new Filter("edge.x." + c, SOBEL_X, only(c)));
          }
          for (int c = 0; c < 3; c++) {
            all.add(new Filter("edge.y." + c, SOBEL_Y, only(c)));
          }
          all.add(new Filter("edge.red.green", SOBEL_X, RED_GREEN));
          all.add(new Filter("edge.blue.yellow", SOBEL_X, BLUE_YELLOW));
        }
        yield all;
      }
      case COLOURS -> grey
          ? List.of(new Filter("same", one(1), null), new Filter("negative", one(-1), null),
              new Filter("double", one(2), null))
          : List.of(new Filter("grey", one(1), LUMA), new Filter("red.green", one(1), RED_GREEN),
              new Filter("blue.yellow", one(1), BLUE_YELLOW), new Filter("only.red", one(1), only(0)),
              new Filter("warm", one(1), new double[] {1, 0, -1}), new Filter("negative", one(-1), LUMA));
      case BLUR -> {
        double[] mix = grey ? null : LUMA;
        yield List.of(new Filter("centre", DOT, mix), new Filter("box", BOX, mix), new Filter("blur", GAUSS, mix),
            new Filter("motion", MOTION, mix), new Filter("sharpen", SHARPEN, mix), new Filter("emboss", EMBOSS, mix));
      }
    };
  }

  private static double[] only(int channel) {
    return IntStream.range(0, 3).mapToDouble(c -> c == channel ? 1 : 0).toArray();
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static double[] fill(double value) {
    double[] all = new double[9];
    java.util.Arrays.fill(all, value);
    return all;
  }
}
