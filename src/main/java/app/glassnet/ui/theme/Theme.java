package app.glassnet.ui.theme;

/** Light paper or dark slate; the same meanings in both. */
public enum Theme {
  LIGHT(new Palette(
      "#FBFAF7", "#FFFFFF", "#F1F0EB", "#ECEAE4", "#FFFFFF", "#1B1F24", "#5B636B", "#DAD6CC",
      "#D6246E", "#FFFFFF", "#1B1F24", "#FFFFFF", "#F1F0EC", "#17756F", "#0B62A8", "#B3261E", "#0E1116")),
  DARK(new Palette(
      "#14171A", "#1C2024", "#181B1F", "#262B30", "#343A42", "#ECEAE4", "#A3ABB3", "#363C43",
      "#FF5C9A", "#14171A", "#ECEAE4", "#14171A", "#2A2F35", "#45B5AF", "#5AA9E6", "#FF8A80", "#0B0D0F"));

  private final Palette palette;

  Theme(Palette palette) {
    this.palette = palette;
  }

  public Palette palette() {
    return palette;
  }
}
