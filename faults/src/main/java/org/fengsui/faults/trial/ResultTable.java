package org.fengsui.faults.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengsui.faults.trial.TrialResult.LaneResult;

/** Results as a table: a line a fault and backend. */
public final class ResultTable {
  private static final String HEADER =
      """
      | fault | backend | seeds | kept | messages | lost | doubled | illegal | wrong | repeats, exact/fast | recovery s, median (most) |
      |---|---|---|---|---|---|---|---|---|---|---|
      """;

  private ResultTable() {}

  /** The table, in the order of the faults. */
  public static String of(List<TrialResult> results) {
    StringBuilder table = new StringBuilder(HEADER);
    for (Fault fault : Faults.all()) {
      Map<String, List<TrialResult>> byBackend = new TreeMap<>();
      for (TrialResult r : results) {
        if (r.fault().equals(fault.name())) {
          byBackend.computeIfAbsent(r.backend(), k -> new ArrayList<>()).add(r);
        }
      }
      byBackend.forEach((backend, same) -> table.append(line(fault, backend, same)));
    }
    return table.toString();
  }

  private static String line(Fault fault, String backend, List<TrialResult> same) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %d of %d | %d | %s | %s | %s | %s | %s | %s |%n",
        fault.what(),
        backend.toLowerCase(Locale.ROOT),
        same.stream().map(r -> Long.toString(r.seed())).sorted().collect(Collectors.joining(" ")),
        same.stream().filter(TrialResult::passed).count(),
        same.size(),
        same.stream().mapToInt(TrialResult::expected).sum(),
        sum(same, LaneResult::lost),
        sum(same, LaneResult::doubled),
        sum(same, LaneResult::illegal),
        sum(same, LaneResult::wrong),
        sum(same, r -> r.repeated()),
        recovery(same));
  }

  private interface Count {
    long of(LaneResult lane);
  }

  /** Over both lanes: {@code 0}, or {@code exact/fast} where something was found. */
  private static String sum(List<TrialResult> same, Count count) {
    long exact = 0;
    long fast = 0;
    for (TrialResult r : same) {
      exact += r.exact() == null ? 0 : count.of(r.exact());
      fast += r.fast() == null ? 0 : count.of(r.fast());
    }
    return exact == 0 && fast == 0 ? "0" : exact + "/" + fast;
  }

  private static String recovery(List<TrialResult> same) {
    double[] seconds =
        same.stream()
            .filter(r -> r.note() == null)
            .mapToDouble(TrialResult::recoverySeconds)
            .sorted()
            .toArray();
    return seconds.length == 0
        ? ""
        : String.format(
            Locale.ROOT, "%.1f (%.1f)", seconds[seconds.length / 2], seconds[seconds.length - 1]);
  }
}
