/** The main class and the wiring of all rooms. */
package org.fengsui.console.app;
