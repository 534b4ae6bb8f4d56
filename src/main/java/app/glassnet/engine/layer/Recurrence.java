package app.glassnet.engine.layer;

import app.glassnet.engine.backend.Product;
import app.glassnet.engine.backend.Tensor;
import app.glassnet.engine.backend.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A recurrent layer at work, as far as the three kinds agree: the batch is cut into {@link Cell}s of up to 16 examples,
 * which go through all steps side by side on the processor's cores; then the gradients of the weights are summed, in
 * the order of the cells, so that they are the same bit for bit whoever did the work.
 */
abstract class Recurrence implements RecurrentRun {
  private static final int EXAMPLES = 16;
  private static final int FEW = 8;
  private static final long WORTH_SHARING = 1_000_000;

  /** What a parameter is multiplied with. */
  enum Factor { INPUT, HIDDEN, ONE }

  final Wiring at;
  final int steps;
  final int inputs;
  final int units;
  final boolean sequences;

  private final Recurrent layer;
  private final List<CellState> states = new ArrayList<>();
  private final boolean worthSharing;
  private final float[] biasGradient;
  private final float[] matrix;
  private List<Cell> cells;
  private List<List<Product>> weightGradients;
  private int[] lengths;
  private int seenChanges;
  private int seenChangesBack;

  Recurrence(Wiring wiring, Recurrent layer, String... states) {
    at = wiring;
    steps = wiring.inputShape().dim(0);
    inputs = wiring.inputShape().dim(1);
    units = layer.units();
    sequences = layer.returnSequences();
    this.layer = layer;
    for (String state : states) {
      this.states.add(new CellState(state, wiring.batch() * units));
    }
    biasGradient = new float[units];
    matrix = new float[units * units];
    worthSharing = wiring.batch() * layer.flops(wiring.inputShape()) > WORTH_SHARING;
  }

  /** Takes over the parameters, which have changed, in the order the steps need. */
  abstract void load();

  /** The same for the steps backwards. */
  abstract void loadBack();

  /** A cell for these examples of the batch. */
  abstract Cell cell(int first, int examples);

  /** What the parameter at this place in the list is multiplied with. */
  Factor factor(int parameter) {
    return Factor.values()[parameter % 3];
  }

  /** The gate whose sum it is part of. */
  int gate(int parameter) {
    return parameter / 3;
  }

  @Override
  public final List<CellState> states() {
    return states;
  }

  @Override
  public final void lengths(int[] given) {
    if (given != null && given.length != at.batch()) {
      throw new IllegalArgumentException("%d lengths for %d examples".formatted(given.length, at.batch()));
    }
    for (int length : given == null ? new int[0] : given) {
      if (length < 1 || length > steps) {
        throw new IllegalArgumentException("a length of %d: sequences here have 1 to %d steps"
            .formatted(length, steps));
      }
    }
    lengths = given == null ? null : given.clone();
  }

  /** Whether an example's sequence is over before this step. */
  final boolean isBehind(int example, int step) {
    return step >= length(example);
  }

  /** How many steps of an example are real. */
  final int length(int example) {
    return lengths == null ? steps : lengths[example];
  }

  @Override
  public final List<Unrolled> unrolled(int example, boolean gradients) {
    return cells.stream().filter(cell -> cell.first <= example && example < cell.first + cell.examples)
        .map(cell -> cell.unrolled(layer, example - cell.first, gradients)).toList();
  }

  @Override
  public final void forward(boolean training) {
    if (cells == null) {
      cells = cells();
    }
    if (layer.stateful()) {
      states.forEach(CellState::carry);
    }
    int changes = changes();
    if (changes != seenChanges) {
      load();
      seenChanges = changes;
    }
    eachCell(Cell::forward);
  }

  @Override
  public final void backward(boolean inputGradient) {
    at.output().gradient();
    if (inputGradient) {
      at.input().gradient();
    }
    int changes = changes();
    if (changes != seenChangesBack) {
      loadBack();
      seenChangesBack = changes;
    }
    eachCell(cell -> cell.backward(inputGradient));
    if (weightGradients == null) {
      weightGradients = weightGradients();
    }
    Workers.run(weightGradients.size(), worthSharing, (part, _) -> {
      List<Product> products = weightGradients.get(part);
      products.getFirst().set(0, 0, 0);
      for (int cell = 1; cell < products.size(); cell++) {
        products.get(cell).add(0, 0, 0);
      }
    });
    for (int p = 0; p < at.parameters().size(); p++) {
      if (factor(p) == Factor.ONE) {
        Arrays.fill(biasGradient, 0);
        for (Cell cell : cells) {
          float[] part = cell.biasGradient(gate(p));
          for (int j = 0; j < units; j++) {
            biasGradient[j] += part[j];
          }
        }
        at.parameters().get(p).gradient().set(biasGradient);
      }
    }
  }

  /** Others get a turn after each, on the thread that owns the arrays. */
  private void eachCell(Consumer<Cell> work) {
    Workers.run(cells.size(), worthSharing, (part, worker) -> {
      work.accept(cells.get(part));
      if (worker == 0) {
        at.pause().run();
      }
    });
  }

  private List<Cell> cells() {
    int batch = at.batch();
    int count = batch < FEW ? 1 : Math.max(2, (batch + EXAMPLES - 1) / EXAMPLES);
    List<Cell> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(cell(i * batch / count, (i + 1) * batch / count - i * batch / count));
    }
    return made;
  }

  /** For each parameter that is a matrix the products that add to its gradient, one a cell. */
  private List<List<Product>> weightGradients() {
    List<List<Product>> made = new ArrayList<>();
    for (int p = 0; p < at.parameters().size(); p++) {
      if (factor(p) != Factor.ONE) {
        List<Product> products = new ArrayList<>();
        for (Cell cell : cells) {
          boolean input = factor(p) == Factor.INPUT;
          products.add(new Product(true, false, input ? inputs : units, units, steps * cell.examples,
              input ? cell.seen() : cell.hidden(p), cell.gradient(gate(p)), at.parameters().get(p).gradient()));
        }
        made.add(products);
      }
    }
    return made;
  }

  /** A number that is another one whenever a parameter was written to. */
  private int changes() {
    int sum = 1;
    for (Parameter p : at.parameters()) {
      sum += p.value().changes();
    }
    return sum;
  }

  /** Copies a parameter into a matrix, its first number to this row and column. */
  final void copy(int parameter, float[][] to, int row, int column) {
    Tensor from = at.parameters().get(parameter).value();
    for (int k = 0; k < from.size() / units; k++) {
      from.read(k * units, to[row + k], column, units);
    }
  }

  /** The same for hidden weights, turned: columns become rows. */
  final void copyTurned(int parameter, float[][] to, int row) {
    at.parameters().get(parameter).value().read(0, matrix, 0, matrix.length);
    for (int j = 0; j < units; j++) {
      float[] line = to[row + j];
      for (int k = 0; k < units; k++) {
        line[k] = matrix[k * units + j];
      }
    }
  }

  /** Copies a bias into a line. */
  final void copy(int parameter, float[] to, int column) {
    at.parameters().get(parameter).value().read(0, to, column, units);
  }

  @Override
  public void close() {
    if (cells != null) {
      cells.forEach(Cell::close);
    }
  }
}
