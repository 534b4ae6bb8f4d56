/**
 * Hovering shows both ways: one model of what is looked at and of everything that belongs to it, shared by the views of a
 * room.
 */
package app.glassnet.ui.link;
