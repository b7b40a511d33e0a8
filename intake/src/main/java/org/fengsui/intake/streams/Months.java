package org.fengsui.intake.streams;

import java.time.LocalDate;

/** Months of records that give one by a date in it. */
final class Months {
  private Months() {}

  /** Months since 1970-01. */
  static int of(LocalDate date) {
    return (date.getYear() - 1970) * 12 + date.getMonthValue() - 1;
  }

  /** Last day, epoch day. */
  static int lastDay(LocalDate date) {
    return (int) date.withDayOfMonth(date.lengthOfMonth()).toEpochDay();
  }
}
