package org.fengsui.benchmarks.windows;

/**
 * One message: a county has crossed the line.
 *
 * @param county its code
 * @param day civil day of the last report in the window
 * @param on whether it is at or above the line now
 * @param persons in the window
 */
record Crossing(String county, int day, boolean on, long persons) {}
