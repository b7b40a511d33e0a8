package org.fengsui.indicators.definition;

/**
 * Names and unit of an indicator, for people.
 *
 * @param zh name in Chinese
 * @param en name in English
 * @param unit persons, employers, percent, points (percentage points), intervals, hours or money
 * @param windows letters of the window units that make sense: d days, w weeks, m months
 */
public record Description(String zh, String en, String unit, String windows) {}
