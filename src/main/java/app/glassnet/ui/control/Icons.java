package app.glassnet.ui.control;

/** The outlines of the icons controls share: filled SVG paths in a box of 24 × 24, drawn for this program. */
public final class Icons {
  public static final String PLAY = "M8 5 L19.5 12 L8 19 Z";
  public static final String PAUSE = "M7 5 H10.5 V19 H7 Z M13.5 5 H17 V19 H13.5 Z";
  public static final String STEP = "M6 5.5 L15.5 12 L6 18.5 Z M16.5 5.5 H18.5 V18.5 H16.5 Z";
  public static final String BACK = "M18 5.5 L8.5 12 L18 18.5 Z M5.5 5.5 H7.5 V18.5 H5.5 Z";
  public static final String FIRST =
      "M12.5 5.5 L4.5 12 L12.5 18.5 Z M21 5.5 L13 12 L21 18.5 Z M2 5.5 H4 V18.5 H2 Z";
  public static final String LAST =
      "M11.5 5.5 L19.5 12 L11.5 18.5 Z M3 5.5 L11 12 L3 18.5 Z M20 5.5 H22 V18.5 H20 Z";
  /** The mark of the program: half a disc seen through, half filled. */
  public static final String MARK = "M12 2 A10 10 0 1 1 12 22 A10 10 0 1 1 12 2 Z"
      + " M12 4 A8 8 0 1 0 12 20 Z";
  /** Light and dark: a disc, one half open. */
  public static final String THEME = "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 4.8 A7.2 7.2 0 1 1 12 19.2 Z";
  public static final String OPEN =
      "M3 5 H9.5 L11.5 7.5 H21 V19 H3 Z M4.8 9.3 V17.2 H19.2 V9.3 Z";
  public static final String SAVE = "M11.1 3 H12.9 V12.2 L16 9.1 L17.3 10.4 L12 15.7 L6.7 10.4 L8 9.1 L11.1 12.2 Z"
      + " M4 15 H5.8 V19.2 H18.2 V15 H20 V21 H4 Z";
  public static final String PICTURE = "M3 5 H21 V19 H3 Z M4.8 6.8 V15.5 L9.5 10.5 L13.5 14.8 L15.5 12.8 L19.2 16.6"
      + " V6.8 Z M15.5 8.2 A1.6 1.6 0 1 0 15.5 11.4 A1.6 1.6 0 1 0 15.5 8.2 Z";

  private Icons() {}
}
