package org.fengsui.indicators.definition;

/**
 * What people are told of an indicator.
 *
 * @param zh name in Chinese
 * @param en name in English
 * @param unit persons, employers, percent, points (percentage points), intervals or money
 * @param windows letters of the window units that make sense: d days, w weeks, m months
 */
public record Description(String zh, String en, String unit, String windows) {}
