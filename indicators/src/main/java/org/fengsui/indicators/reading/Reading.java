package org.fengsui.indicators.reading;

import java.util.Set;
import java.util.TreeSet;

/**
 * A value read from a key's state for one civil day, with what must stand beside it.
 *
 * @param value the value; NaN: unknown, never fires
 * @param standardError standard error in the value's unit; NaN: none
 * @param n persons the value rests on, or -1 when that has no meaning
 * @param records records in the window
 * @param nextChange first later epoch day on which the value may differ without a new record, or
 *     {@link #NEVER}
 * @param base denominator in persons, or -1 when there is none
 * @param vintageRevision highest revision among the records
 * @param vintageKnownAt latest known time among the records, milliseconds; {@link Long#MIN_VALUE}:
 *     none
 * @param completeness share of expected sources that have reported for the window, 0 to 1
 * @param flags flags, see {@link Flags}
 * @param psus primary sampling units behind a survey estimate, or -1
 * @param degreesOfFreedom degrees of freedom of the standard error, or -1
 * @param coverage what unreported periods leave of the value
 */
public record Reading(
    double value,
    double standardError,
    long n,
    long records,
    int nextChange,
    long base,
    int vintageRevision,
    long vintageKnownAt,
    double completeness,
    Set<String> flags,
    int psus,
    int degreesOfFreedom,
    Coverage coverage) {
  /** No later day changes the value by itself. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Copies the flags in alphabetical order. */
  public Reading {
    flags =
        flags.size() <= 1
            ? Set.copyOf(flags)
            : java.util.Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  /** A value that is not a survey estimate. */
  public Reading(
      double value,
      double standardError,
      long n,
      long records,
      int nextChange,
      long base,
      int vintageRevision,
      long vintageKnownAt,
      double completeness,
      Set<String> flags) {
    this(
        value,
        standardError,
        n,
        records,
        nextChange,
        base,
        vintageRevision,
        vintageKnownAt,
        completeness,
        flags,
        -1,
        -1,
        Coverage.WHOLE);
  }

  /** The same evidence for another value over a denominator, with more flags. */
  public Reading over(double other, long denominator, int next, String... more) {
    Set<String> all = flags;
    if (more.length > 0) {
      all = new TreeSet<>(flags);
      all.addAll(Set.of(more));
    }
    return new Reading(
        other,
        Double.NaN,
        n,
        records,
        next,
        denominator,
        vintageRevision,
        vintageKnownAt,
        completeness,
        all,
        -1,
        -1,
        coverage);
  }

  /** The same value with what unreported periods leave of it, and more flags. */
  public Reading covered(Coverage of, Set<String> more) {
    Set<String> all = flags;
    if (!more.isEmpty()) {
      all = new TreeSet<>(flags);
      all.addAll(more);
    }
    return new Reading(
        value,
        standardError,
        n,
        records,
        nextChange,
        base,
        vintageRevision,
        vintageKnownAt,
        completeness,
        all,
        psus,
        degreesOfFreedom,
        of);
  }

  /** Whether the flag stands beside the value. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** A value that is not known. */
  public static Reading unknown(String... flags) {
    return new Reading(
        Double.NaN, Double.NaN, -1, 0, NEVER, -1, 0, Long.MIN_VALUE, 1, Set.of(flags));
  }

  /** A period of which nothing was reported. */
  public static Reading unreported(Set<String> flags) {
    return unknown().covered(new Coverage(Coverage.Bound.EXACT, false), flags);
  }

  /** A bare value with a next day of change. */
  public static Reading of(double value, long records, int nextChange) {
    return new Reading(
        value, Double.NaN, -1, records, nextChange, -1, 0, Long.MIN_VALUE, 1, Set.of());
  }

  /** Whether the value is known. */
  public boolean known() {
    return !Double.isNaN(value);
  }
}
