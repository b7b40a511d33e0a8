package org.fengsui.intake.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.place.Area;
import org.fengsui.intake.Samples;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SurveyResponse;

/**
 * What keys should have been sent in sum, from the highest revisions alone, person by person: each
 * person of a report carries the day he or she was first known.
 */
final class NaiveModel {
  private static final Map<String, List<String>> INDUSTRIES =
      Map.of("27", List.of("27", "C"), "06", List.of("06", "B"), "51", List.of("51", "F"));

  final Map<String, Accepted> highest = new TreeMap<>();
  private final Map<String, TreeMap<Integer, Accepted>> all = new HashMap<>();
  private final Map<String, List<Integer>> knownDays = new HashMap<>();
  private final Map<String, Integer> openSince = new HashMap<>();

  /** Takes a record in; returns false when nothing is learnt of it. */
  boolean take(Accepted next) {
    String id = next.stream() + "/" + next.recordId();
    Accepted before = highest.get(id);
    Map<String, Long> said = before == null ? null : numbers(id, before);
    boolean heard =
        all.computeIfAbsent(id, k -> new TreeMap<>()).put(next.revision(), next) != null;
    if (before != null && (heard || same(before, next))) {
      return false;
    }
    if (before == null || before.revision() < next.revision()) {
      highest.put(id, next);
    } else if (said.equals(numbers(id, before))) {
      return false;
    }
    if (highest.get(id).record() instanceof LayoffReport report) {
      learn(id, report, day(next.knownAt()));
    }
    return true;
  }

  private static boolean same(Accepted a, Accepted b) {
    return a.stream().equals(b.stream())
        && Content.differing(
                org.fengsui.intake.streams.Streams.of(a.stream()), a.record(), b.record())
            .isEmpty();
  }

  /** What a standing report counts of persons and workforce. */
  private Map<String, Long> numbers(String id, Accepted standing) {
    return standing.record() instanceof LayoffReport report && !standing.withdrawn()
        ? Map.of("persons", carried(id, report), "workforce", workforce(id, report))
        : Map.of();
  }

  /** Persons of a report: those it gives, or more where an earlier revision gave more. */
  private long total(String id, LayoffReport report) {
    return Math.max(own(report), carried(id, report));
  }

  private static long own(LayoffReport report) {
    return report.getStages().stream().mapToLong(NaiveModel::persons).sum();
  }

  /** The number in force that a report leaves blank; -1: it leaves none, or nobody gave one. */
  private long carried(String id, LayoffReport report) {
    Accepted below = below(id, report.getRevision());
    boolean blank = report.getStages().stream().anyMatch(s -> s.getPersons() == null);
    return blank && below != null && !below.withdrawn()
        ? given(id, (LayoffReport) below.record())
        : -1;
  }

  /** The number in force after a report; -1: nobody gave one. */
  private long given(String id, LayoffReport report) {
    boolean whole = report.getStages().stream().noneMatch(s -> s.getPersons() == null);
    return whole || own(report) > 0 ? total(id, report) : carried(id, report);
  }

  private long workforce(String id, LayoffReport report) {
    Accepted below = below(id, report.getRevision());
    if (report.getWorkforce() != null) {
      return report.getWorkforce();
    }
    return below == null || below.withdrawn() ? -1 : workforce(id, (LayoffReport) below.record());
  }

  private Accepted below(String id, int revision) {
    var entry = all.get(id).lowerEntry(revision);
    return entry == null ? null : entry.getValue();
  }

  private void learn(String id, LayoffReport report, int today) {
    List<Integer> days = knownDays.computeIfAbsent(id, k -> new ArrayList<>());
    boolean withdrawn = report.getStatus() == RecordStatus.WITHDRAWN;
    long total = withdrawn ? 0 : total(id, report);
    while (days.size() > total) {
      days.remove(days.size() - 1);
    }
    while (days.size() < total) {
      days.add(today);
    }
    if (!withdrawn && report.getStages().stream().anyMatch(s -> s.getPersons() == null)) {
      openSince.putIfAbsent(id, today);
    } else {
      openSince.remove(id);
    }
  }

  private static long persons(LayoffStage stage) {
    return stage.getPersons() == null ? 0 : stage.getPersons();
  }

  private static int day(long millis) {
    return (int)
        Instant.ofEpochMilli(millis)
            .atZone(java.time.ZoneId.of("Asia/Shanghai"))
            .toLocalDate()
            .toEpochDay();
  }

  /** The sums as they should stand. */
  Map<String, Long> expected() {
    FactSums sums = new FactSums();
    highest.forEach(
        (id, accepted) -> {
          SpecificRecord record = accepted.record();
          if (record instanceof LayoffReport report && !accepted.withdrawn()) {
            layoff(sums, id, report);
          } else if (record instanceof InsuranceClaim claim && !accepted.withdrawn()) {
            claim(sums, claim);
          } else if (record instanceof SurveyResponse response) {
            areas(response.getRegion()).forEach(area -> sums.add(area + "/" + fact(response), 1));
          }
        });
    return sums.sums;
  }

  private static List<String> areas(String region) {
    List<String> found = new ArrayList<>();
    for (String at = region; at != null; ) {
      Area area = Samples.NINGXIA.jurisdiction().areas().find(at);
      found.add("ScopeKey[by=" + area.level() + ", key=" + at + "]");
      at = area.parent();
    }
    return found;
  }

  private static List<String> industries(String industry) {
    return industry == null
        ? List.of()
        : INDUSTRIES.get(industry).stream()
            .map(code -> "ScopeKey[by=industry, key=" + code + "]")
            .toList();
  }

  private void layoff(FactSums sums, String id, LayoffReport r) {
    String to = "ScopeKey[by=employer, key=" + r.getEmployerId() + "]/" + r.getReportId() + "/";
    String site = r.getSiteId() == null ? "" : r.getSiteId();
    long workforce = workforce(id, r);
    sums.add(to + site + "/" + r.getRegion() + "/" + r.getCause() + "/" + workforce, 1);
    List<String> keys = areas(r.getRegion());
    keys.addAll(industries(r.getIndustry()));
    if (r.getIndustry() != null && !r.getRegion().endsWith("00")) {
      String section = INDUSTRIES.get(r.getIndustry()).get(1);
      keys.add("ScopeKey[by=county|industry, key=" + r.getRegion() + "|" + section + "]");
    }
    List<Integer> people = new ArrayList<>(knownDays.get(id));
    List<LayoffStage> stages = new ArrayList<>(r.getStages());
    stages.sort(Comparator.comparing(s -> date(r, s)));
    long left = total(id, r) - r.getStages().stream().mapToLong(NaiveModel::persons).sum();
    for (LayoffStage stage : stages) {
      long day = date(r, stage).toEpochDay();
      long persons = stage.getPersons() == null ? left : stage.getPersons();
      left = stage.getPersons() == null ? 0 : left;
      for (String key : keys) {
        amount(sums, key, "layoffs.persons", "", day, persons);
      }
      if (stage.getPersons() == null) {
        sums.add(to + day + "/known " + openSince.get(id) + "/open", 1);
      }
      for (; persons > 0; persons--) {
        sums.add(to + day + "/known " + people.remove(0), 1);
      }
    }
  }

  private static LocalDate date(LayoffReport report, LayoffStage stage) {
    return stage.getEffectiveDate() == null ? report.getNoticeDate() : stage.getEffectiveDate();
  }

  private static void amount(
      FactSums sums, String to, String series, String group, long day, long persons) {
    sums.add(to + "/" + series + "/" + group + "/" + day + "/persons", persons);
    sums.add(to + "/" + series + "/" + group + "/" + day + "/records", 1);
  }

  private static void claim(FactSums sums, InsuranceClaim c) {
    String series = "claims." + c.getKind().name().toLowerCase(java.util.Locale.ROOT);
    long day = c.getReferenceDate().toEpochDay();
    if (c.getEmployerId() != null) {
      String employer = "ScopeKey[by=employer, key=" + c.getEmployerId() + "]";
      amount(sums, employer, series, "", day, c.getPersons());
    }
    for (String area : areas(c.getRegion())) {
      amount(sums, area, series, "", day, c.getPersons());
      for (KeyGroup group : new HashSet<>(c.getGroups())) {
        amount(sums, area, series, group.name(), day, c.getPersons());
      }
    }
    industries(c.getIndustry()).forEach(i -> amount(sums, i, series, "", day, c.getPersons()));
  }

  private static ResponseFact fact(SurveyResponse r) {
    return new ResponseFact(
        (r.getMonth().getYear() - 1970) * 12 + r.getMonth().getMonthValue() - 1,
        r.getRegion(),
        r.getStratum() == null ? "" : r.getStratum(),
        r.getPsu(),
        java.math.BigDecimal.valueOf(r.getWeight()).movePointRight(4).longValueExact(),
        r.getActivity().name(),
        r.getGroups().stream().distinct().sorted().map(KeyGroup::name).toList(),
        r.getAge() == null || r.getAge() >= 16,
        "RURAL".equals(String.valueOf(r.getResidence())),
        r.getWage() == null
            ? -1
            : java.math.BigDecimal.valueOf(r.getWage()).movePointRight(2).longValueExact(),
        details(r),
        false);
  }

  /** Records of these tests give age and residence alone of what is broken down. */
  private static ResponseFact.Details details(SurveyResponse r) {
    List<String> cells = new ArrayList<>();
    for (String band : List.of("16-24", "25-34", "35-44", "45-54", "55-59", "60-999")) {
      String[] ends = band.split("-", 2);
      boolean in =
          r.getAge() != null
              && r.getAge() >= Integer.parseInt(ends[0])
              && r.getAge() <= Integer.parseInt(ends[1]);
      if (in) {
        cells.add("age=" + band.replace("-999", "+"));
      }
    }
    cells.add("residence=" + (r.getResidence() == null ? "URBAN" : r.getResidence()));
    int mark = Samples.NINGXIA.jurisdiction().breakdowns().mark();
    return new ResponseFact.Details(mark, cells, "", -1, -1);
  }
}
