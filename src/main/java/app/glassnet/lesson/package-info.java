/** The course as the program serves it: which slide is taught from which room, in which saved state. */
package app.glassnet.lesson;
