package app.glassnet.rooms.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.glassnet.ui.colour.ColourScale;
import app.glassnet.ui.formula.CodePanel.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java loop that the room shows is compiled and run: it makes the room's own numbers. */
class CodeTextTest {
  private static final int CASES = 60;
  private static final int ROWS = 8;
  private static final int COLUMNS = 9;

  @Test
  void theJavaLoopMakesTheRoomsNumbers(@TempDir Path folder) throws Exception {
    List<Computation> cases = cases();
    StringBuilder source = new StringBuilder("public class Loops {\n");
    for (int i = 0; i < cases.size(); i++) {
      boolean back = cases.get(i).backward();
      source.append("public static float[][][] f").append(i)
          .append("(float[][] x, float[][] w, float[][] delta) {\n").append(CodeText.of(cases.get(i)).get(Language.JAVA))
          .append(back ? "return new float[][][] {dw, dx};\n}\n" : "return new float[][][] {y};\n}\n");
    }
    try (URLClassLoader loader = compile(folder, source.append("}\n").toString())) {
      Class<?> loops = loader.loadClass("Loops");
      for (int i = 0; i < cases.size(); i++) {
        Computation c = cases.get(i);
        Kernel k = c.settings().kernel();
        float[][][] made = (float[][][]) loops.getMethod("f" + i, float[][].class, float[][].class, float[][].class)
            .invoke(null, square(c.input().values(), c.input().columns()), square(k.values(), k.columns()),
                square(c.delta(), c.madeColumns()));
        String code = CodeText.of(c).get(Language.JAVA);
        if (c.backward()) {
          float[] kernel = c.settings().turned() ? app.glassnet.explain.SlidingKernel.turned(c.kernelGradient())
              : c.kernelGradient();
          same(made[0], kernel, code);
          same(made[1], c.inputGradient(), code);
        } else {
          same(made[0], c.made(), code);
        }
      }
    }
  }

  @Test
  void kerasAndPyTorchSayWhatIsSet() {
    Settings s = Settingses.plain(Mode.FORWARD, Preset.SOBEL_X.kernel());
    Settings set = new Settings(Mode.FORWARD, s.kernel(), 2, 1, 1, 1, PaddingKind.SAME, 0, 0, 0, 0,
        app.glassnet.explain.Border.ZEROS, true, 0.5, app.glassnet.explain.Activation.RELU);
    var all = CodeText.of(Computation.of(set, grid(1), null));
    assertThat(all.get(Language.KERAS)).contains("[[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]", "[::-1, ::-1]",
        "strides=(2, 1)", "padding=\"same\"", "activation=\"relu\"", "np.array([0.5])");
    assertThat(all.get(Language.PYTORCH)).contains("w.flip(0, 1)", "stride=(2, 1)", "torch.relu", "F.pad(p, (1, 1, 0, 1)");
  }

  private static List<Computation> cases() {
    List<Computation> cases = new ArrayList<>();
    Stream<Settings> settings = Settingses.any().sampleStream();
    settings.filter(s -> s.fits(ROWS, COLUMNS)).limit(CASES)
        .forEach(s -> cases.add(Computation.of(s, grid(cases.size()), null)));
    assertThat(cases).extracting(c -> c.settings().mode()).contains(Mode.values());
    return cases;
  }

  private static Grid grid(long seed) {
    float[] values = new float[ROWS * COLUMNS];
    Random random = new Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(10);
    }
    return new Grid(ROWS, COLUMNS, values, ColourScale.INTENSITY, 9);
  }

  private static URLClassLoader compile(Path folder, String source) throws IOException {
    Path file = folder.resolve("Loops.java");
    Files.writeString(file, source);
    var said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean done = compiler.getTask(said, files, null, List.of("-d", folder.toString()), null,
          files.getJavaFileObjects(file)).call();
      assertThat(done).as(said + "\n" + source).isTrue();
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  private static float[][] square(float[] values, int columns) {
    float[][] rows = new float[values.length / columns][];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = java.util.Arrays.copyOfRange(values, r * columns, (r + 1) * columns);
    }
    return rows;
  }

  private static void same(float[][] made, float[] wanted, String code) {
    assertThat(made.length * made[0].length).as(code).isEqualTo(wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(made[i / made[0].length][i % made[0].length]).as("number %d of\n%s", i, code)
          .isEqualTo(wanted[i], within(1e-3f));
    }
  }
}
