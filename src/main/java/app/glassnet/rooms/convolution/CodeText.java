package app.glassnet.rooms.convolution;

import app.glassnet.engine.layer.Axis;
import app.glassnet.explain.Activation;
import app.glassnet.explain.Border;
import app.glassnet.explain.SlidingKernel;
import app.glassnet.ui.formula.CodePanel.Language;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the room does, as code that can be run: {@code x} is the input, {@code y} the output. */
final class CodeText {
  private final Settings s;
  private final Axis y;
  private final Axis x;
  private final boolean padded;
  private final String kernel;

  private CodeText(Computation c) {
    s = c.settings();
    SlidingKernel slides = c.slides();
    y = slides.rows();
    x = slides.columns();
    padded = y.before() + y.after() + x.before() + x.after() > 0;
    kernel = matrix(s.kernel().rows(), s.kernel().columns(), s.kernel().values());
  }

  static Map<Language, String> of(Computation c) {
    var text = new CodeText(c);
    Map<Language, String> all = new EnumMap<>(Language.class);
    all.put(Language.KERAS, text.keras());
    all.put(Language.PYTORCH, text.pytorch());
    all.put(Language.JAVA, text.java());
    return all;
  }

  private String keras() {
    var b = new StringBuilder("# x: numpy array ").append(inRows()).append("×").append(inColumns()).append("\n");
    b.append("w = np.array(").append(kernel).append(", \"float32\")").append(s.turned() ? "[::-1, ::-1]" : "")
        .append('\n');
    String activation = s.activation() == Activation.LINEAR ? ""
        : ", activation=\"" + s.activation().name().toLowerCase(Locale.ROOT) + "\"";
    String options = "1, " + pair(y.kernel(), x.kernel()) + ", strides=" + pair(s.strideY(), s.strideX());
    if (s.mode() == Mode.TRANSPOSED) {
      boolean same = s.padding() == PaddingKind.SAME;
      b.append("layer = keras.layers.Conv2DTranspose(").append(options).append(same ? ", padding=\"same\"" : "")
          .append(dilation("dilation_rate")).append(")\n").append(build()).append("y = layer(x[None, :, :, None])")
          .append(!same && padded ? "[:, " + cut(y) + ", " + cut(x) + "]" : "").append("[0, :, :, 0]\n");
      return b.append(activation.isEmpty() ? ""
          : "y = keras.activations." + s.activation().name().toLowerCase(Locale.ROOT) + "(y)\n").toString();
    }
    boolean same = s.padding() == PaddingKind.SAME && s.border() == Border.ZEROS;
    if (padded && !same) {
      String mode = switch (s.border()) {
        case ZEROS -> "constant";
        case REFLECT -> "reflect";
        case REPLICATE -> "edge";
      };
      b.append("p = np.pad(x, (").append(pair(y.before(), y.after())).append(", ").append(pair(x.before(), x.after()))
          .append("), mode=\"").append(mode).append("\")\n");
    }
    String read = padded && !same ? "p" : "x";
    b.append("layer = keras.layers.Conv2D(").append(options).append(", padding=\"").append(same ? "same" : "valid")
        .append('"').append(dilation("dilation_rate")).append(activation).append(")\n").append(build());
    if (s.mode() == Mode.BACKWARD) {
      return b.append("x = tf.Variable(").append(read).append("[None, :, :, None])\nwith tf.GradientTape() as tape:\n")
          .append("  y = layer(x)\n").append("dw, db, dx = tape.gradient(y, [*layer.weights, x], dy[None, :, :, None])\n")
          .toString();
    }
    return b.append("y = layer(").append(read).append("[None, :, :, None])[0, :, :, 0]\n").toString();
  }

  private String build() {
    return "layer.build((1, None, None, 1))\nlayer.set_weights([w[:, :, None, None], np.array([" + number(s.bias())
        + "])])\n";
  }

  private String pytorch() {
    boolean back = s.mode() == Mode.BACKWARD;
    var b = new StringBuilder("# x: tensor ").append(inRows()).append("×").append(inColumns()).append("\n");
    b.append("w = torch.tensor(").append(kernel).append(", dtype=torch.float32").append(back ? ", requires_grad=True)" : ")")
        .append('\n');
    String kernels = (s.turned() ? "w.flip(0, 1)" : "w") + "[None, None]";
    String options = ", torch.tensor([" + number(s.bias()) + "]), stride=" + pair(s.strideY(), s.strideX())
        + dilation("dilation");
    if (s.mode() == Mode.TRANSPOSED) {
      b.append("y = F.conv_transpose2d(x[None, None], ").append(kernels).append(options).append(")[0, 0]");
      boolean longer = whole(y) < y.in() || whole(x) < x.in();
      if (longer) {
        b.append("\ny = F.pad(y, (0, ").append(Math.max(0, x.in() - whole(x))).append(", 0, ")
            .append(Math.max(0, y.in() - whole(y))).append("), value=").append(number(s.bias())).append(')');
      } else if (padded) {
        b.append("[").append(cut(y)).append(", ").append(cut(x)).append("]");
      }
      b.append('\n');
    } else {
      if (back) {
        b.append("x.requires_grad_()\n");
      }
      b.append("p = x[None, None]\n");
      if (padded) {
        String mode = s.border() == Border.ZEROS ? "constant" : s.border().name().toLowerCase(Locale.ROOT);
        b.append("p = F.pad(p, (").append(x.before()).append(", ").append(x.after()).append(", ").append(y.before())
            .append(", ").append(y.after()).append("), mode=\"").append(mode).append("\")\n");
      }
      b.append("y = F.conv2d(p, ").append(kernels).append(options).append(")[0, 0]\n");
    }
    if (s.activation() != Activation.LINEAR) {
      b.append("y = torch.").append(s.activation().name().toLowerCase(Locale.ROOT)).append("(y)\n");
    }
    return b.append(back ? "y.backward(dy)   # then w.grad and x.grad\n" : "").toString();
  }

  /** The same as plain loops: the body of a method with x, w, and, backward, dy. */
  private String java() {
    var b = new StringBuilder("// float[][] x (").append(inRows()).append("×").append(inColumns())
        .append("), w (").append(y.kernel()).append("×").append(x.kernel()).append(")")
        .append(s.mode() == Mode.BACKWARD ? ", delta (∂L/∂sum)" : "").append("\n");
    boolean transposed = s.mode() == Mode.TRANSPOSED;
    boolean back = s.mode() == Mode.BACKWARD;
    int rows = transposed ? y.in() : y.out();
    int columns = transposed ? x.in() : x.out();
    if (back) {
      b.append("float[][] dw = new float[").append(y.kernel()).append("][").append(x.kernel()).append("], dx = new float[")
          .append(y.in()).append("][").append(x.in()).append("];\n");
    } else {
      b.append("float[][] y = new float[").append(rows).append("][").append(columns).append("];\n");
    }
    if (transposed && s.bias() != 0) {
      b.append("for (float[] row : y) java.util.Arrays.fill(row, ").append(number(s.bias())).append("f);\n");
    }
    b.append("for (int r = 0; r < ").append(y.out()).append("; r++) for (int c = 0; c < ").append(x.out())
        .append("; c++) {\n");
    b.append(back || transposed ? "" : "  float sum = " + number(s.bias()) + "f;\n");
    b.append("  for (int u = 0; u < ").append(y.kernel()).append("; u++) for (int v = 0; v < ").append(x.kernel())
        .append("; v++) {\n");
    b.append("    int i = ").append(index("r", "u", y)).append(", k = ").append(index("c", "v", x)).append(";\n");
    if (padded || transposed) {
      b.append(fold());
    }
    String weight = s.turned() ? "w[" + (y.kernel() - 1) + " - u][" + (x.kernel() - 1) + " - v]" : "w[u][v]";
    if (transposed) {
      b.append("    y[i][k] += x[r][c] * ").append(weight).append(";\n  }\n}\n");
      return b.append(activated("y[r][c]", "for (int r = 0; r < " + rows + "; r++) for (int c = 0; c < " + columns
          + "; c++) ")).toString();
    }
    if (back) {
      return b.append("    d").append(weight).append(" += delta[r][c] * x[i][k];\n    dx[i][k] += delta[r][c] * ")
          .append(weight).append(";\n  }\n}\n").toString();
    }
    return b.append("    sum += x[i][k] * ").append(weight).append(";\n  }\n  y[r][c] = ")
        .append(activation("sum")).append(";\n}\n").toString();
  }

  private String fold() {
    return switch (s.mode() == Mode.TRANSPOSED ? Border.ZEROS : s.border()) {
      case ZEROS -> "    if (i < 0 || k < 0 || i >= " + y.in() + " || k >= " + x.in() + ") continue;\n";
      case REPLICATE -> "    i = Math.clamp(i, 0, " + (y.in() - 1) + "); k = Math.clamp(k, 0, " + (x.in() - 1)
          + ");\n";
      case REFLECT -> "    i = " + reflected("i", y.in()) + "; k = " + reflected("k", x.in()) + ";\n";
    };
  }

  private static String reflected(String index, int length) {
    return (length - 1) + " - Math.abs(" + (length - 1) + " - Math.abs(" + index + "))";
  }

  private String activated(String place, String loop) {
    return s.activation() == Activation.LINEAR ? "" : loop + place + " = " + activation(place) + ";\n";
  }

  private String activation(String sum) {
    return switch (s.activation()) {
      case LINEAR -> sum;
      case RELU -> "Math.max(0, " + sum + ")";
      case SIGMOID -> "(float) (1 / (1 + Math.exp(-" + sum + ")))";
      case TANH -> "(float) Math.tanh(" + sum + ")";
    };
  }

  private static String index(String position, String tap, Axis a) {
    return position + (a.stride() == 1 ? "" : " * " + a.stride()) + " + " + tap
        + (a.dilation() == 1 ? "" : " * " + a.dilation()) + (a.before() == 0 ? "" : " - " + a.before());
  }

  /** Length of a transposed convolution before anything is cut. */
  private static int whole(Axis a) {
    return (a.out() - 1) * a.stride() + a.span();
  }

  private static String cut(Axis a) {
    return a.before() + ":" + (a.before() + a.in());
  }

  private String dilation(String name) {
    return s.dilationY() == 1 && s.dilationX() == 1 ? "" : ", " + name + "=" + pair(s.dilationY(), s.dilationX());
  }

  private int inRows() {
    return s.mode() == Mode.TRANSPOSED ? y.out() : y.in();
  }

  private int inColumns() {
    return s.mode() == Mode.TRANSPOSED ? x.out() : x.in();
  }

  private static String pair(int a, int b) {
    return "(" + a + ", " + b + ")";
  }

  private static String matrix(int rows, int columns, float[] values) {
    var b = new StringBuilder("[");
    for (int r = 0; r < rows; r++) {
      b.append(r == 0 ? "[" : ", [");
      for (int c = 0; c < columns; c++) {
        b.append(c == 0 ? "" : ", ").append(number(Math.round(values[r * columns + c] * 1e4) / 1e4));
      }
      b.append(']');
    }
    return b.append(']').toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
  }
}
