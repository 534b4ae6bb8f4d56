package app.glassnet.shell;

import javafx.scene.Node;

/** What the frame's buttons and keys do. The window does it; a picture drawn without a display has no need to. */
interface Commands {
  default void present() {}

  /** @param anchor what the list of keys points at */
  default void help(Node anchor) {}

  /** @param anchor what the list of lessons points at */
  default void lessons(Node anchor) {}

  default void open() {}

  default void save() {}

  default void savePicture() {}

  default void switchTheme() {}

  default void switchLanguage() {}
}
