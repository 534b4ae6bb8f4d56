package app.glassnet.gallery;

import app.glassnet.ui.control.Icons;

/** Pages that show every control and every colour scale. */
public final class Gallery {
  private Gallery() {}

  public static TestRoom controls() {
    return new TestRoom("controls", "Controls", Icons.PICTURE, ControlsPage::make);
  }

  public static TestRoom scales() {
    return new TestRoom("scales", "Scales", Icons.OPEN, ScalesPage::make);
  }
}
