package org.fengsui.indicators.layoffs;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.indicators.employer.FiledReport;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.employer.Reports;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;

/**
 * {@code layoffs.unknown_count}: workforce of the employer's reports of an incident (bankruptcy,
 * closure, suspension, relocation, accident) that leave a number open and became known in the
 * window to today.
 *
 * <p>Staff are counted once: of each site the latest report, and of the employer as a whole not
 * less than of its sites together. A report without a figure stands for the last insured headcount
 * before its dismissals; without that it is flagged {@code no-base} and stands for nobody.
 */
public final class UnknownCount implements Indicator {
  private static final Set<String> INCIDENTS =
      Set.of("BANKRUPTCY", "CLOSURE", "SUSPENSION", "RELOCATION", "ACCIDENT");

  @Override
  public Clock clock() {
    return Clock.OPEN;
  }

  @Override
  public Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    Reports reports = state.read(Reports.NAME, Reports.TYPE);
    int from = query.window().firstDay(day);
    List<FiledReport> found =
        reports == null || reports.withUnknown().isEmpty()
            ? List.of()
            : reports.withUnknown().stream()
                .filter(FiledReport::lacksNumber)
                .filter(r -> INCIDENTS.contains(r.fact().cause() == null ? "" : r.fact().cause()))
                .filter(r -> UnknownNumbers.concerns(r.fact(), query.part(), place))
                .filter(r -> r.unknownSince() >= from && r.unknownSince() <= day)
                .sorted(
                    Comparator.comparingLong(FiledReport::knownAt)
                        .thenComparing(r -> r.fact().reportId()))
                .toList();
    if (found.isEmpty()) {
      return Reading.of(0, 0, Reading.NEVER);
    }
    int width = query.window().maxDays();
    int next = found.stream().mapToInt(r -> r.unknownSince() + width).min().getAsInt();
    return sum(state, found, next);
  }

  private static Reading sum(KeyState state, List<FiledReport> found, int next) {
    TreeMap<String, Long> bySite = new TreeMap<>();
    boolean open = false;
    long known = Long.MIN_VALUE;
    for (FiledReport report : found) {
      known = Math.max(known, report.knownAt());
      long staff = workforce(state, report);
      open |= staff < 0;
      if (staff >= 0) {
        bySite.put(report.fact().site(), staff);
      }
    }
    long whole = bySite.getOrDefault("", 0L);
    bySite.remove("");
    long sites = bySite.values().stream().mapToLong(Long::longValue).sum();
    long value = Math.max(whole, sites);
    Set<String> flags =
        open
            ? Set.of(Flags.COUNT_UNKNOWN, Flags.COUNT_ASSUMED, Flags.NO_BASE)
            : Set.of(Flags.COUNT_UNKNOWN, Flags.COUNT_ASSUMED);
    return new Reading(value, Double.NaN, value, found.size(), next, value, 0, known, 1, flags);
  }

  private static long workforce(KeyState state, FiledReport report) {
    if (report.fact().workforce() > 0) {
      return report.fact().workforce();
    }
    Register register = state.read(Register.NAME, Register.TYPE);
    return register == null ? -1 : register.headcountBefore(report.firstDay());
  }

  @Override
  public double atMost(KeyState state, Query query, int today, Jurisdiction place) {
    Reports reports = state.read(Reports.NAME, Reports.TYPE);
    boolean none = reports == null || reports.withUnknown().isEmpty();
    return none ? 0 : Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean risesByTime(KeyState state, Query query) {
    return false;
  }
}
