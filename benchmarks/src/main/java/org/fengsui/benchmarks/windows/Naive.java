package org.fengsui.benchmarks.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengsui.schemas.LayoffReport;

/**
 * The question answered slowly, in one thread, from tables of days: what answers are held against.
 */
final class Naive {
  private final Map<String, Map<Integer, Long>> byDay = new TreeMap<>();
  private final int first;
  private final int last;
  private long gross;
  private long net;

  /** Reads all reports. */
  Naive(byte[][] reports) {
    Function<byte[], LayoffReport> decoder = Notices.decoder();
    Map<String, Long> said = new HashMap<>();
    int earliest = Integer.MAX_VALUE;
    int latest = 0;
    for (byte[] bytes : reports) {
      LayoffReport report = decoder.apply(bytes);
      int day = Notices.day(report);
      long persons = Notices.persons(report);
      earliest = Math.min(earliest, day);
      latest = Math.max(latest, day);
      byDay
          .computeIfAbsent(report.getRegion(), r -> new TreeMap<>())
          .merge(day, persons, Long::sum);
      gross += persons;
      said.put(report.getReportId(), persons);
    }
    first = earliest;
    last = latest;
    net = said.values().stream().mapToLong(p -> p).sum();
  }

  /** Last civil day with a report. */
  int last() {
    return last;
  }

  /** By how many percent the persons are too many when amendments count on top. */
  double tooMany() {
    return (double) (gross - net) / net * 100;
  }

  /** A line that one window in so many reaches. */
  long line(int days, int oneIn) {
    List<Long> sums = new ArrayList<>();
    byDay.forEach(
        (county, persons) -> {
          for (int day = first + days; day <= last; day++) {
            sums.add(sum(persons, day, days));
          }
        });
    sums.sort(null);
    return sums.isEmpty() ? 1 : sums.get(sums.size() - 1 - sums.size() / oneIn);
  }

  /**
   * Messages when days are over.
   *
   * @param reported whether days without a report are passed over
   */
  List<Crossing> closing(Question question, boolean reported) {
    List<Crossing> all = new ArrayList<>();
    byDay.forEach(
        (county, persons) -> {
          boolean on = false;
          for (int day = first; day <= last; day++) {
            long sum = sum(persons, day, question.days());
            boolean now = sum >= question.line();
            boolean asked = !reported || persons.containsKey(day);
            if (asked && now != on) {
              all.add(new Crossing(county, day, now, sum));
              on = now;
            }
          }
        });
    return all;
  }

  private static long sum(Map<Integer, Long> persons, int last, int days) {
    long sum = 0;
    for (int day = last - days + 1; day <= last; day++) {
      sum += persons.getOrDefault(day, 0L);
    }
    return sum;
  }
}
