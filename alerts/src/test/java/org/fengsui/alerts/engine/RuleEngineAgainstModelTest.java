package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.fengsui.alerts.messages.AlertId;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine against {@link NaiveEpisodes}: random filings, amendments, withdrawals and planned
 * dates, every message compared after every day.
 */
final class RuleEngineAgainstModelTest {
  private static final int DAYS = 195;
  private static final int FIRST = (int) LocalDate.parse("2026-01-05").toEpochDay();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  /** What stands of one record. */
  private record RuleIndex(int revision, int effective, long persons) {}

  /** How one kind of key is delivered of a record. */
  private interface FactMaker {
    void add(
        List<KeyedFact> delivered,
        int day,
        String id,
        int revision,
        boolean late,
        RuleIndex s,
        int sign);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEmployerSaysWhatTheRecordsSay(long seed) {
    int workforce = new Random(seed).nextInt(3) == 0 ? 300 : 10_000;
    ScopeKey key = ScopeKey.employer("E1");
    walk(
        seed,
        key,
        "cn-ningxia/rules/layoff-employer.yaml",
        120,
        n -> employerLevel(n, workforce),
        (delivered, day, id, revision, late, s, sign) -> {
          ReportFact report =
              KeyEngineHarness.report(id, date(s.effective()), s.persons(), workforce, date(day));
          delivered.add(
              new KeyedFact(
                  key,
                  KeyEngineHarness.noon(date(day)),
                  FactKind.LAYOFF,
                  id,
                  revision,
                  late,
                  sign < 0 ? report.negated() : report));
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anAreaSaysWhatTheRecordsOfItsEmployersSay(long seed) {
    ScopeKey key = new ScopeKey("county", "640104");
    walk(
        seed,
        key,
        "cn-ningxia/rules/layoff-area.yaml",
        80,
        n -> n >= 300 ? 3 : n >= 200 ? 2 : n >= 100 ? 1 : n >= 40 ? 0 : -1,
        (delivered, day, id, revision, late, s, sign) ->
            delivered.add(
                new KeyedFact(
                    key,
                    KeyEngineHarness.noon(date(day)),
                    FactKind.LAYOFF,
                    id,
                    revision,
                    late,
                    new Amount(
                        "layoffs.persons", "", s.effective(), sign * s.persons(), sign, true))));
  }

  private static int employerLevel(int persons, int workforce) {
    double share = persons * 100.0 / workforce;
    if (persons >= 600 || (persons >= 300 && workforce >= 600)) {
      return 3;
    }
    if (persons >= 200) {
      return 2;
    }
    if (persons >= 100 || (share >= 30 && persons >= 50)) {
      return 1;
    }
    return persons >= 20 || (share >= 10 && persons >= 5) ? 0 : -1;
  }

  private static void walk(
      long seed,
      ScopeKey key,
      String rule,
      int most,
      IntFunction<Integer> levelOf,
      FactMaker maker) {
    Random random = new Random(seed);
    KeyEngineHarness harness = new KeyEngineHarness(key, rule);
    NaiveEpisodes model = new NaiveEpisodes(levelOf);
    TreeMap<String, RuleIndex> standing = new TreeMap<>();
    int busy = 3 + random.nextInt(12);
    for (int day = FIRST; day < FIRST + DAYS; day++) {
      harness.until(date(day));
      model.judge(day, false);
      if (random.nextInt(busy) == 0) {
        List<KeyedFact> delivered = new ArrayList<>();
        boolean correction = false;
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
          correction |= event(random, day, most, standing, delivered, model, maker);
        }
        harness.apply(date(day), delivered);
        model.judge(day, correction);
      }
      assertThat(lines(harness, key))
          .as("seed %d on %s", seed, date(day))
          .isEqualTo(model.messages);
    }
  }

  /** Files, amends or withdraws one record; returns whether that was a correction. */
  private static boolean event(
      Random random,
      int day,
      int most,
      Map<String, RuleIndex> standing,
      List<KeyedFact> delivered,
      NaiveEpisodes model,
      FactMaker maker) {
    boolean file = standing.isEmpty() || random.nextInt(10) < 6;
    List<String> ids = new ArrayList<>(standing.keySet());
    String id = file ? "R" + day + '-' + delivered.size() : ids.get(random.nextInt(ids.size()));
    if (delivered.stream().anyMatch(d -> d.recordId().equals(id))) {
      return false;
    }
    RuleIndex before = standing.get(id);
    int effective = day - 25 + random.nextInt(random.nextBoolean() ? 26 : 80);
    long persons = 1L + random.nextInt(random.nextInt(8) == 0 ? 8 * most : most);
    int revision = before == null ? 1 : before.revision() + 1;
    if (before != null) {
      maker.add(delivered, day, id, revision, true, before, -1);
    }
    if (before != null && random.nextInt(3) == 0) {
      standing.remove(id);
      model.record(day, id, before.effective(), 0);
      return true;
    }
    int moved = before != null && random.nextBoolean() ? before.effective() : effective;
    RuleIndex after = new RuleIndex(revision, moved, persons);
    standing.put(id, after);
    maker.add(delivered, day, id, revision, before != null, after, 1);
    model.record(day, id, moved, persons);
    return before != null;
  }

  private static List<String> lines(KeyEngineHarness harness, ScopeKey key) {
    List<String> lines = new ArrayList<>();
    for (EarlyWarning w : harness.warnings) {
      int onset = (int) w.getOnset().toEpochDay();
      assertThat(w.getAlertId())
          .isEqualTo(AlertId.of(w.getRuleId(), key.by(), key.key(), "", onset));
      List<String> flags = w.getEvidence().getFlags();
      lines.add(
          NaiveEpisodes.line(
              w.getMsgType().name(),
              w.getLevel() == null ? "-" : w.getLevel().name(),
              (int) w.getAsOf().atZone(KeyEngineHarness.ZONE).toLocalDate().toEpochDay(),
              onset,
              w.getSequence(),
              (flags.contains("corrected") ? " corrected" : "")
                  + (flags.contains("grown") ? " grown" : "")));
    }
    return lines;
  }

  private static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
