package org.fengsui.indicators.layoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.indicators.Fixtures.closed;
import static org.fengsui.indicators.Fixtures.day;
import static org.fengsui.indicators.Fixtures.keyed;
import static org.fengsui.indicators.Fixtures.queryPart;
import static org.fengsui.indicators.Fixtures.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fengsui.indicators.FactApplier;
import org.fengsui.indicators.Fixtures;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.MapKeyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The layoff indicators of one employer against its plain list of reports, while reports are filed,
 * amended and withdrawn day by day, dated ahead, behind, on leap days and across 1970.
 */
class LayoffReferenceTest {
  private static final int DAYS = 120;
  private static final List<String> SITES = List.of("", "S1", "S2");
  private static final List<String> COUNTIES = List.of("640104", "640105", "640202");
  private static final List<String> PARTS =
      List.of("", "site:S1", "site:S2", "area:640104", "area:6401", "area:64", "area:6402");
  private final Jurisdiction place = Fixtures.place();
  private final FactApplier applier = new FactApplier(place);
  private final MapKeyState state = new MapKeyState();
  private final TreeMap<String, ReportFact> standing = new TreeMap<>();
  private int filed;

  /** Everything that is asked of one part of the employer on one day. */
  private record Asked(String part, int today, int window, String as) {}

  private void event(Random random, int today) {
    boolean file = standing.isEmpty() || random.nextInt(5) < 3;
    if (file) {
      apply(fact("R" + filed++, random, today), 1);
      return;
    }
    List<String> ids = List.copyOf(standing.keySet());
    String id = ids.get(random.nextInt(ids.size()));
    applier.apply(keyed(standing.remove(id).negated(), today, id, 2), state);
    if (random.nextBoolean()) {
      apply(fact(id, random, today), 2);
    }
  }

  private void apply(ReportFact fact, int revision) {
    standing.put(fact.reportId(), fact);
    applier.apply(keyed(fact, fact.knownDay(), fact.reportId(), revision), state);
  }

  private static ReportFact fact(String id, Random random, int today) {
    ReportFact.Stage[] stages = new ReportFact.Stage[1 + random.nextInt(3)];
    int first = today - 20 + random.nextInt(90);
    for (int i = 0; i < stages.length; i++) {
      long persons = random.nextInt(6) == 0 ? -1 : random.nextInt(60);
      int known = today - random.nextInt(3);
      stages[i] = new ReportFact.Stage(first + random.nextInt(2) * 31, persons, known);
    }
    String site = SITES.get(random.nextInt(SITES.size()));
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    String cause = random.nextInt(3) == 0 ? "CLOSURE" : "DIFFICULTY";
    long workforce = random.nextInt(3) == 0 ? -1 : 100 + random.nextInt(900);
    return new ReportFact(
        id, "Firm", site, county, "C", cause, workforce, List.of(stages), today, false);
  }

  private Predicate<ReportFact> of(String part) {
    if (part.startsWith("site:")) {
      return r -> r.site().equals(part.substring(5));
    }
    return r ->
        part.isEmpty()
            || place.areas().pathOf(r.region()).stream()
                .anyMatch(a -> a.code().equals(part.substring(5)));
  }

  private Stream<ReportFact.Stage> stages(String part) {
    return standing.values().stream().filter(of(part)).flatMap(r -> r.stages().stream());
  }

  private long sum(String part, int from, int to) {
    return stages(part)
        .filter(s -> s.day() >= from && s.day() <= to)
        .mapToLong(s -> Math.max(0, s.persons()))
        .sum();
  }

  private long open(Asked asked) {
    TreeMap<Integer, Long> perDay = new TreeMap<>();
    stages(asked.part()).forEach(s -> perDay.merge(s.day(), Math.max(0, s.persons()), Long::sum));
    long largest = 0;
    for (int end = asked.today(); end < asked.today() + 150; end++) {
      var window = perDay.subMap(end - asked.window() + 1, end + 1);
      largest = Math.max(largest, window.values().stream().mapToLong(Long::longValue).sum());
    }
    return largest;
  }

  /** Figure of the report known last, of the site when one is asked for; -1: none gives one. */
  private long workforce(String part) {
    String site = part.startsWith("site:") ? part.substring(5) : "";
    return standing.values().stream()
        .filter(r -> r.site().equals(site) && r.workforce() > 0)
        .max(Comparator.comparingInt(ReportFact::knownDay).thenComparing(ReportFact::reportId))
        .map(ReportFact::workforce)
        .orElse(-1L);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsReadOnEveryDayIsWhatTheStandingReportsSay(long seed) {
    Random random = new Random(seed);
    int start = seed % 3 == 0 ? -60 : seed % 3 == 1 ? day("2023-12-01") : day("2026-01-01");
    for (int today = start; today < start + DAYS; today++) {
      for (int events = random.nextInt(3); events > 0; events--) {
        event(random, today);
      }
      for (String part : PARTS) {
        int window = random.nextInt(4) > 0 ? 30 : 90;
        String as = "seed %d, '%s' on %s".formatted(seed, part, LocalDate.ofEpochDay(today));
        Asked asked = new Asked(part, today, window, as);
        persons(asked);
        share(asked);
      }
      notice(today, "seed %d on %s".formatted(seed, LocalDate.ofEpochDay(today)));
    }
  }

  private void persons(Asked asked) {
    Reading persons = ask("layoffs.persons", asked);
    assertThat(persons.value()).as(asked.as()).isEqualTo((double) open(asked));
    var query = queryPart("layoffs.persons", asked.part(), asked.window() + "d");
    for (int back : new int[] {0, 1, 29, 30}) {
      int to = asked.today() - back;
      assertThat(closed(state, query, to, place).value())
          .as("closed %d days before; %s", back, asked.as())
          .isEqualTo((double) sum(asked.part(), to - asked.window() + 1, to));
    }
  }

  private void share(Asked asked) {
    long workforce = workforce(asked.part());
    Reading share = ask("layoffs.share", asked);
    if (workforce < 0) {
      assertThat(share.known()).as(asked.as()).isFalse();
      assertThat(share.flags()).as(asked.as()).contains(Flags.NO_BASE);
    } else {
      assertThat(share.value()).as(asked.as()).isEqualTo(open(asked) * 100.0 / workforce);
      assertThat(ask("layoffs.workforce", asked).value())
          .as(asked.as())
          .isEqualTo((double) workforce);
    }
  }

  private Reading ask(String indicator, Asked asked) {
    return read(
        state, queryPart(indicator, asked.part(), asked.window() + "d"), asked.today(), place);
  }

  private void notice(int today, String as) {
    long shortly = 0;
    long after = 0;
    for (ReportFact.Stage stage : stages("").toList()) {
      int known = stage.firstKnownDay();
      boolean recent = known > today - 30 && known <= today;
      shortly += recent && stage.day() - known < 30 ? Math.max(0, stage.persons()) : 0;
      after += recent && known > stage.day() ? Math.max(0, stage.persons()) : 0;
    }
    var query = queryPart("layoffs.short_notice", "", "30d");
    assertThat(read(state, query, today, place).value()).as(as).isEqualTo((double) shortly);
    query = queryPart("layoffs.known_after", "", "30d");
    assertThat(read(state, query, today, place).value()).as(as).isEqualTo((double) after);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void aReadingHoldsUntilTheDayItNames(long seed) {
    Random random = new Random(seed);
    int start = day("2024-01-20");
    for (int i = 0; i < 25; i++) {
      event(random, start + i);
    }
    for (String name : new String[] {"layoffs.persons", "layoffs.share", "layoffs.short_notice"}) {
      var query = queryPart(name, "", "30d");
      Reading before = read(state, query, start + 25, place);
      for (int today = start + 26; today < start + 520; today++) {
        Reading now = read(state, query, today, place);
        if (today < before.nextChange()) {
          String as = "%s, seed %d on %s".formatted(name, seed, LocalDate.ofEpochDay(today));
          assertThat(now.value()).as(as).isEqualTo(Double.valueOf(before.value()));
        }
        before = now;
      }
      assertThat(before.nextChange()).as(name).isEqualTo(Reading.NEVER);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void whenEveryReportIsWithdrawnNothingIsLeft(long seed) {
    Random random = new Random(seed);
    int today = day("2026-02-20");
    for (int i = 0; i < 60; i++) {
      event(random, today + i / 4);
    }
    standing.forEach((id, fact) -> applier.apply(keyed(fact.negated(), today, id, 3), state));
    standing.clear();
    for (String part : PARTS) {
      Asked asked = new Asked(part, today, 30, "seed %d, '%s'".formatted(seed, part));
      assertThat(ask("layoffs.persons", asked).value()).as(asked.as()).isZero();
      assertThat(ask("layoffs.persons", asked).records()).as(asked.as()).isZero();
      assertThat(ask("layoffs.share", asked).known()).as(asked.as()).isFalse();
    }
    notice(today, "seed " + seed);
    assertThat(state.names()).noneMatch(name -> name.startsWith("evidence"));
  }
}
