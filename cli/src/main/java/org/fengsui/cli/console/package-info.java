/** The console, started as a process of its own: it is never in the class path of the commands. */
package org.fengsui.cli.console;
