package app.glassnet.ui.page;

/**
 * A line of the help: keys and what they do.
 *
 * @param keys as printed on the keyboard, e.g. "Space"
 * @param does a few words in the language now chosen
 */
public record KeyHelp(String keys, String does) {}
