package app.glassnet.ui.theme;

import javafx.scene.paint.Color;

/**
 * The colours of the page (not of the data, see {@code ui.colour}). The style sheet takes its tokens from here, so that
 * canvases and controls never differ.
 *
 * @param ground behind everything
 * @param panel cards, header and inspector
 * @param rail the navigation rail, tracks of choices
 * @param hover a control under the pointer
 * @param raised the chosen segment, lying on a track
 * @param ink text
 * @param secondary text that explains
 * @param line borders and rules
 * @param accent the active window of an operation and what follows from it; used for nothing else
 * @param onAccent text on the accent
 * @param button ground of the primary button, of the chosen item and of the play button
 * @param onButton text on it
 * @param empty a cell without a value yet, the ground of bars
 * @param good a probability's bar, a curve of held-out data
 * @param link a second series beside ink
 * @param bad something went wrong
 * @param slate ground of the drawing pad: dark in both themes, as ink on it is white
 */
public record Palette(Color ground, Color panel, Color rail, Color hover, Color raised, Color ink, Color secondary, Color line,
    Color accent, Color onAccent, Color button, Color onButton, Color empty, Color good, Color link, Color bad,
    Color slate) {

  Palette(String ground, String panel, String rail, String hover, String raised, String ink, String secondary, String line,
      String accent, String onAccent, String button, String onButton, String empty, String good, String link,
      String bad, String slate) {
    this(Color.web(ground), Color.web(panel), Color.web(rail), Color.web(hover), Color.web(raised), Color.web(ink), Color.web(secondary),
        Color.web(line), Color.web(accent), Color.web(onAccent), Color.web(button), Color.web(onButton),
        Color.web(empty), Color.web(good), Color.web(link), Color.web(bad), Color.web(slate));
  }
}
