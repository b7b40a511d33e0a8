package org.fengsui.indicators.employer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** The layoff reports of one employer as they now stand, by report id. */
public final class Reports implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<Reports> TYPE =
      new StateEntryType<>(3, Reports.class, new Codec());

  /** Name of the entry. */
  public static final String NAME = "reports";

  private final TreeMap<String, FiledReport> byId = new TreeMap<>();

  /** Those that leave a number open: few, and asked for at every fact. */
  private final TreeMap<String, FiledReport> open = new TreeMap<>();

  /** The same reports in the order in which they became known, of equal times by id. */
  private final ArrayList<FiledReport> byKnownTime = new ArrayList<>();

  @Override
  public StateEntryType<Reports> type() {
    return TYPE;
  }

  /** Writes a revision in, or takes back the revision that now stands. */
  public void apply(ReportFact fact, long knownAt) {
    if (!fact.retracts()) {
      put(new FiledReport(fact, knownAt));
      return;
    }
    FiledReport now = byId.get(fact.reportId());
    if (now != null && now.fact().equals(fact.negated())) {
      byId.remove(fact.reportId());
      open.remove(fact.reportId());
      byKnownTime.remove(place(now));
    }
  }

  private void put(FiledReport report) {
    FiledReport before = byId.put(report.fact().reportId(), report);
    if (before != null) {
      byKnownTime.remove(place(before));
    }
    byKnownTime.add(-place(report) - 1, report);
    if (report.hasUnknown()) {
      open.put(report.fact().reportId(), report);
    } else {
      open.remove(report.fact().reportId());
    }
  }

  /** Index of a report by known time, as a binary search gives it. */
  private int place(FiledReport report) {
    return Collections.binarySearch(byKnownTime, report, FiledReport.BY_KNOWN_TIME);
  }

  /**
   * The report that became known last among those that pass a test, of equal times the one with the
   * highest id; null: none passes. Looks at the latest first, so that an employer with thousands of
   * reports costs no more than one with a few where the latest serves.
   */
  public FiledReport latest(Predicate<FiledReport> test) {
    for (int i = byKnownTime.size() - 1; i >= 0; i--) {
      if (test.test(byKnownTime.get(i))) {
        return byKnownTime.get(i);
      }
    }
    return null;
  }

  /** The reports that leave some number of persons open, by id. */
  public Collection<FiledReport> withUnknown() {
    return Collections.unmodifiableCollection(open.values());
  }

  /** All reports, by id. */
  public Collection<FiledReport> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** Forgets reports whose last date is before a day; returns whether none is left. */
  public boolean forgetBefore(int day) {
    byId.values().removeIf(r -> r.lastDay() < day);
    open.values().removeIf(r -> r.lastDay() < day);
    byKnownTime.removeIf(r -> r.lastDay() < day);
    return byId.isEmpty();
  }

  private static final class Codec implements BinaryCodec<Reports> {
    @Override
    public void write(Reports reports, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(reports.byId.size(), out);
      for (FiledReport report : reports.byId.values()) {
        report.write(out);
      }
    }

    @Override
    public Reports read(DataInput in) throws IOException {
      Texts.version(in, "reports", 1);
      Reports reports = new Reports();
      for (int left = Varint.readInt(in); left > 0; left--) {
        reports.put(FiledReport.read(in));
      }
      return reports;
    }
  }
}
