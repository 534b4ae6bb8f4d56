package app.glassnet.rooms.channels;

import app.glassnet.ui.link.LinkModel;
import app.glassnet.ui.matrix.MatrixView;
import app.glassnet.ui.text.Texts;
import app.glassnet.ui.theme.ThemeModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The views of one input channel: its map, the window on it, its kernel, and what they add up to. */
final class RowPane {
  final int slot;
  final Label name = new Label();
  final MatrixView map;
  final MatrixView window;
  final MatrixView kernel;
  final Label sum = new Label();
  /** Which channel is shown; changes when another page of them is looked at. */
  private int channel = -1;

  RowPane(int slot, ThemeModel theme, Texts texts) {
    this.slot = slot;
    map = new MatrixView(theme, texts.get("name.input"));
    window = new MatrixView(theme, texts.get("name.window"));
    kernel = new MatrixView(theme, texts.get("name.kernel"));
    map.setId("map-" + slot);
    window.setId("window-" + slot);
    kernel.setId("kernel-" + slot);
    sum.setId("sum-" + slot);
    name.getStyleClass().add("channel-name");
    sum.getStyleClass().add("channel-sum");
  }

  List<Node> nodes() {
    return List.of(name, map, window, kernel, sum);
  }

  int channel() {
    return channel;
  }

  /** Shows another channel from now on. */
  void look(int now, LinkModel link) {
    if (channel != now) {
      channel = now;
      map.join(link, Relations.INPUT + now);
      window.join(link, Relations.WINDOW + now);
      kernel.join(link, Relations.KERNEL + now);
    }
  }

  void setVisible(boolean shown, boolean withMap) {
    nodes().forEach(n -> n.setVisible(shown));
    map.setVisible(shown && withMap);
  }
}
