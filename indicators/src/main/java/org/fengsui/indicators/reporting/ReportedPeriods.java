package org.fengsui.indicators.reporting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * How a series comes to a key: of each area that offices count, its own or one within it, the
 * periods that a count is known for (0 is a count too), and since when single records come.
 */
public final class ReportedPeriods implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<ReportedPeriods> TYPE =
      new StateEntryType<>(10, ReportedPeriods.class, new Codec());

  /** Prefix of the names of the entries; the series follows. */
  public static final String PREFIX = "reported/";

  /** Days that a count stands for whose period is not known: offices count weeks. */
  private static final int WEEK = 7;

  private final TreeMap<String, CountedPeriods> byArea = new TreeMap<>();
  private int singlesFrom = Integer.MAX_VALUE;

  /** Name under which those of a series are stored. */
  public static String name(String series) {
    return PREFIX + series;
  }

  /**
   * Those of a series at a key. Where none were kept, counts in the ledger stand for weeks, of an
   * area that is not known.
   */
  public static ReportedPeriods of(KeyState state, String series) {
    ReportedPeriods kept = state.read(name(series), TYPE);
    if (kept != null) {
      return kept;
    }
    ReportedPeriods found = new ReportedPeriods();
    Ledger ledger = state.read(Ledger.name(series, "", ""), Ledger.TYPE);
    if (ledger != null && ledger.hasPeriodCounts()) {
      int last = Integer.MIN_VALUE;
      for (int day = ledger.nextDay(last); day != Integer.MAX_VALUE; day = ledger.nextDay(day)) {
        found.add("", day, WEEK, (int) ledger.records(day, day));
      }
    }
    return found;
  }

  /**
   * Notes a count, or takes it back.
   *
   * @param area code of the area that was counted
   * @param end last epoch day of the period
   * @param days days of the period; 0: a week
   * @param records 1, or -1 when it is taken back
   */
  public void add(String area, int end, int days, int records) {
    CountedPeriods periods = byArea.computeIfAbsent(area, a -> new CountedPeriods());
    periods.add(end, days > 0 ? days : WEEK, records);
    if (periods.isEmpty()) {
      byArea.remove(area); // what it counted was a mistake
    }
  }

  /** Notes a single record of a day, epoch day; returns whether it is the earliest. */
  public boolean single(int day) {
    boolean earliest = day < singlesFrom;
    singlesFrom = Math.min(singlesFrom, day);
    return earliest;
  }

  /**
   * Earliest reference date of a single record, epoch day; {@link Integer#MAX_VALUE}: none came.
   */
  int singlesFrom() {
    return singlesFrom;
  }

  /** Whether nothing here is needed for days from a day on: then single records are the rule. */
  public boolean outOfReach(int day) {
    return byArea.isEmpty() && singlesFrom < day;
  }

  /** Whether nothing was ever counted here. */
  public boolean isEmpty() {
    return byArea.isEmpty();
  }

  /** Areas that count, with their periods; "" stands for those that are not known. */
  Map<String, CountedPeriods> areas() {
    return Collections.unmodifiableMap(byArea);
  }

  /** First epoch day that was ever counted; {@link Integer#MAX_VALUE}: none. */
  public int firstDay() {
    int first = Integer.MAX_VALUE;
    for (CountedPeriods periods : byArea.values()) {
      first = Math.min(first, periods.firstDay());
    }
    return first;
  }

  /**
   * Adds the areas whose count of some day is missing. An area counts from its first day on, until
   * single records come instead; one that is not known until others do.
   */
  void missing(int from, int to, Set<String> found) {
    for (Map.Entry<String, CountedPeriods> area : byArea.entrySet()) {
      CountedPeriods periods = area.getValue();
      int ends = periods.lastDay() < singlesFrom ? singlesFrom - 1 : Integer.MAX_VALUE;
      ends = area.getKey().isEmpty() ? Math.min(ends, firstKnown() - 1) : ends;
      int last = Math.min(to, ends);
      if (!periods.covers(Math.max(from, periods.firstDay()), last)) {
        found.add(area.getKey());
      }
    }
  }

  /** First epoch day counted by an area that is known. */
  private int firstKnown() {
    int first = Integer.MAX_VALUE;
    for (Map.Entry<String, CountedPeriods> area : byArea.entrySet()) {
      first = area.getKey().isEmpty() ? first : Math.min(first, area.getValue().firstDay());
    }
    return first;
  }

  /**
   * Forgets periods that end before a day, and areas that have not counted since; returns whether
   * anything was forgotten.
   */
  public boolean forgetBefore(int day) {
    boolean forgot = false;
    for (CountedPeriods periods : byArea.values()) {
      forgot |= periods.forgetBefore(day);
    }
    return byArea.values().removeIf(CountedPeriods::isEmpty) || forgot;
  }

  @Override
  public StateEntryType<ReportedPeriods> type() {
    return TYPE;
  }

  private static final class Codec implements BinaryCodec<ReportedPeriods> {
    @Override
    public void write(ReportedPeriods value, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(value.singlesFrom, out);
      Varint.write(value.byArea.size(), out);
      for (Map.Entry<String, CountedPeriods> area : value.byArea.entrySet()) {
        Texts.write(area.getKey(), out);
        area.getValue().write(out);
      }
    }

    @Override
    public ReportedPeriods read(DataInput in) throws IOException {
      Texts.version(in, "reported periods", 1);
      ReportedPeriods value = new ReportedPeriods();
      value.singlesFrom = Varint.readInt(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        value.byArea.put(Texts.read(in), CountedPeriods.read(in));
      }
      return value;
    }
  }
}
