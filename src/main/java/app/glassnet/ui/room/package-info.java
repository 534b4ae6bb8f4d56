/** The interface between the shell and the rooms: a room is a page, a state that is a value, and a life in pairs. */
package app.glassnet.ui.room;
