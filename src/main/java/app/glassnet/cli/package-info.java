/**
 * The command line: one class a command, read by picocli. Results go to standard output, everything else to standard
 * error. Commands end with 0 when they did what was asked, with 1 when that failed, with 2 when they were called
 * wrongly. A mistake of the user's ends in one sentence, never in a stack trace.
 */
package app.glassnet.cli;
