/**
 * The console under its viewers: a real broker, a real console in a process of its own, a year of
 * messages and values, and as many pages as are asked for.
 */
package org.fengsui.benchmarks.console;
