/** How the first values of a network are drawn, and the random numbers they are drawn from. */
package app.glassnet.engine.init;
