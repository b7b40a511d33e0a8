package org.fengsui.intake.stream;

import java.time.ZoneId;

/**
 * How a file writes what could be read in more than one way.
 *
 * @param zone zone of instants without offset; null: they are refused
 * @param dates order of dates that end with the year; null: they are refused
 * @param decimalComma whether a comma is the decimal point of columns with decimals
 */
public record Notation(ZoneId zone, DateOrder dates, boolean decimalComma) {
  /** ISO dates, instants with offset, decimal points. */
  public static final Notation PLAIN = new Notation(null, null, false);
}
