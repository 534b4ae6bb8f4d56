package app.glassnet.ui.control;

import app.glassnet.data.DataException;
import app.glassnet.data.series.CsvTable;
import app.glassnet.data.series.Generator;
import app.glassnet.data.series.SampleSeries;
import app.glassnet.data.series.SeriesChoice;
import app.glassnet.data.series.SeriesChoice.Kind;
import app.glassnet.ui.task.Ui;
import app.glassnet.ui.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/**
 * Where a series comes from, the same in every room: a list of those that ship and those that are worked out, and a button
 * to open a CSV file, which can be dropped on the page as well. Files are read on another thread; one that cannot be used
 * leaves everything as it was and is explained in one sentence.
 */
public final class SeriesSource extends HBox {
  private final Texts texts = Texts.of("series");
  private final ComboBox<SeriesChoice> list = new ComboBox<>();
  private final BiConsumer<SeriesChoice, CsvTable> receiver;
  private final Consumer<String> problem;
  private final List<SeriesChoice> shipped;
  private SeriesChoice current;
  private CompletableFuture<?> under = CompletableFuture.completedFuture(null);
  private int latest;
  private boolean showing;

  /**
   * @param offered the generators to offer
   * @param receiver gets a series that could be read
   * @param problem gets one sentence when one could not, or ""
   */
  public SeriesSource(List<Generator> offered, BiConsumer<SeriesChoice, CsvTable> receiver, Consumer<String> problem) {
    this.receiver = receiver;
    this.problem = problem;
    shipped = Stream.concat(Stream.of(SampleSeries.values()).map(SeriesChoice::sample),
        offered.stream().map(g -> SeriesChoice.generated(g, 1))).toList();
    getStyleClass().add("series-source");
    list.setId("series");
    list.setAccessibleText(texts.get("source"));
    list.getItems().setAll(shipped);
    list.setConverter(new StringConverter<>() {
      @Override
      public String toString(SeriesChoice choice) {
        return choice == null ? "" : words(choice);
      }

      @Override
      public SeriesChoice fromString(String text) {
        throw new UnsupportedOperationException("the list is not typed in");
      }
    });
    list.valueProperty().addListener((o, before, now) -> {
      if (!showing && now != null && !now.equals(current)) {
        load(now);
      }
    });
    Button open = Buttons.quiet(texts.get("open"), this::choose);
    open.setId("series-open");
    open.setTooltip(new Tooltip(texts.get("open.why")));
    getChildren().addAll(list, open);
  }

  /** The words about series. */
  public Texts texts() {
    return texts;
  }

  /** A series by its name in the language now chosen. */
  public String words(SeriesChoice choice) {
    return choice.kind() == Kind.OWN ? choice.name()
        : texts.get(choice.kind().name().toLowerCase(Locale.ROOT) + "." + choice.name());
  }

  /** The unit of a series that ships; "" for others. */
  public String unit(SeriesChoice choice) {
    return choice.kind() == Kind.SAMPLE ? texts.get("unit." + choice.name()) : "";
  }

  /** Shows what a room has taken, by the list or from a saved state. */
  public void show(SeriesChoice choice) {
    current = choice;
    showing = true;
    list.getItems().setAll(shipped);
    if (!shipped.contains(choice)) {
      list.getItems().add(choice);
    }
    list.setValue(choice);
    showing = false;
  }

  /** Reads a series on another thread and gives it to the room. */
  public CompletableFuture<?> load(SeriesChoice choice) {
    return read(() -> choice);
  }

  /** Opens somebody's file; completes when it is there or refused. */
  public CompletableFuture<?> open(Path file) {
    return read(() -> SeriesChoice.own(file));
  }

  /** Completes when nothing is being read any more. */
  public CompletableFuture<?> settled() {
    return under;
  }

  /** Takes a file dropped anywhere on a page; saved states are let through to the window. */
  public void listenTo(Node page) {
    page.addEventHandler(DragEvent.DRAG_OVER, e -> {
      if (file(e) != null) {
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
      }
    });
    page.addEventHandler(DragEvent.DRAG_DROPPED, e -> {
      File file = file(e);
      if (file != null) {
        open(file.toPath());
        e.setDropCompleted(true);
        e.consume();
      }
    });
  }

  private static File file(DragEvent e) {
    List<File> files = e.getDragboard().hasFiles() ? e.getDragboard().getFiles() : List.of();
    return files.isEmpty() || files.getFirst().getName().toLowerCase(Locale.ROOT).endsWith(".json") ? null
        : files.getFirst();
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get("open.title"));
    chooser.getExtensionFilters().setAll(
        new FileChooser.ExtensionFilter(texts.get("open.kinds"), "*.csv", "*.tsv", "*.txt"),
        new FileChooser.ExtensionFilter(texts.get("open.all"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      open(file.toPath());
    }
  }

  private record Loaded(SeriesChoice choice, CsvTable table) {}

  private CompletableFuture<?> read(Callable<SeriesChoice> which) {
    int mine = ++latest;
    under = CompletableFuture.supplyAsync(() -> {
      try {
        SeriesChoice choice = which.call();
        return new Loaded(choice, choice.load());
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    }).handleAsync((loaded, wrong) -> {
      if (mine == latest) {
        if (wrong == null) {
          problem.accept("");
          receiver.accept(loaded.choice, loaded.table);
        } else {
          problem.accept(sentence(wrong));
          show(current);
        }
      }
      return null;
    }, Ui.executor());
    return under;
  }

  private String sentence(Throwable wrong) {
    Throwable cause = wrong instanceof CompletionException && wrong.getCause() != null ? wrong.getCause() : wrong;
    return cause instanceof DataException || !(cause instanceof IOException) ? cause.getMessage()
        : texts.get("problem", String.valueOf(cause.getMessage()));
  }
}
