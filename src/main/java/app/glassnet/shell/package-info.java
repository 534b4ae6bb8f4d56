/**
 * The window around the rooms: rail, host, presenter mode, files, and pictures of rooms drawn without a display. It knows
 * rooms through {@link app.glassnet.ui.room.Room} alone.
 */
package app.glassnet.shell;
