/** The forecast room: a network learns to forecast a series while one watches, against forecasts that need no learning. */
package app.glassnet.rooms.forecast;
