package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.testing.CountingParts;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.KeyHarness;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // the harness of Flink declares that closing may be interrupted
class RuleSweepTest {
  private static final int ENTRY = 1_000;
  private static final int KEYS = 2 * ENTRY + 500;
  private static final long KNOWN = 100;
  private static final long FROM = 500;
  private static final String RULE = "layoff-employer";
  private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-05T04:00:00Z");
  private static final Instant THIRD = Instant.parse("2026-03-06T04:00:00Z");

  private static KeyEngineFactory counting() {
    return new KeyEngineFactory(new CountingParts(), Ordering.delayed(), Stage.AREA);
  }

  private static KeyedFact amount(int key) {
    Amount one = new Amount("layoffs.persons", "", 0, 1, 1, true);
    return new KeyedFact(
        new ScopeKey("county", "k" + key), KNOWN, FactKind.LAYOFF, "r", 1, false, one);
  }

  private static void sendAll(KeyHarness keys) throws Exception {
    for (int i = 0; i < KEYS; i++) {
      keys.send(amount(i));
    }
    keys.pass(KNOWN);
  }

  /** Keys that were woken at the instant from which the version holds. */
  private static List<String> woken(KeyHarness keys) {
    return keys.values().stream()
        .filter(v -> v.getIndicator().equals("woken"))
        .filter(v -> v.getAsOf().toEpochMilli() == FROM)
        .map(v -> v.getScope().getKey())
        .toList();
  }

  private static ThresholdRule from(Instant instant) {
    return History.rule(RULE, 2, instant);
  }

  @Test
  void keysAreWokenAFewAtATimeSoThatRecordsPassInBetween() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(counting())) {
      sendAll(keys);
      keys.rule(from(Instant.ofEpochMilli(FROM)));
      assertThat(keys.letters(1)).isEqualTo(1);
      keys.pass(FROM);
      assertThat(woken(keys)).hasSize(ENTRY);
      assertThat(keys.letters(100)).as("the two that are left").isEqualTo(2);
      keys.pass(FROM + 1);
      assertThat(woken(keys)).as("late, but as of the same instant").hasSize(KEYS);
      assertThat(new TreeSet<>(woken(keys))).hasSize(KEYS);
      assertThat(keys.letters(100)).isZero();
    }
  }

  @Test
  void aRestoreInTheMiddleOfASweepAtAnotherParallelismWakesEveryKeyOnce() throws Exception {
    OperatorSubtaskState checkpoint;
    try (KeyHarness keys = KeyHarness.begin(counting())) {
      sendAll(keys);
      keys.rule(from(Instant.ofEpochMilli(FROM)));
      keys.letters(1);
      checkpoint = keys.snapshot(1, 1);
    }
    List<String> woken = new ArrayList<>();
    for (int subtask = 0; subtask < 2; subtask++) {
      try (KeyHarness keys = new KeyHarness(counting(), 2, subtask)) {
        keys.initializeState(
            AbstractStreamOperatorTestHarness.repartitionOperatorState(
                checkpoint, KeyHarness.GROUPS, 1, 2, subtask));
        keys.open();
        assertThat(keys.letters(100)).isEqualTo(2);
        keys.pass(FROM);
        woken.addAll(woken(keys));
      }
    }
    assertThat(woken).hasSize(KEYS).doesNotHaveDuplicates();
  }

  @Test
  void aSweepThatIsOverLeavesNothingInTheCheckpoint() throws Exception {
    OperatorSubtaskState checkpoint;
    try (KeyHarness keys = KeyHarness.begin(counting())) {
      sendAll(keys);
      keys.rule(from(Instant.ofEpochMilli(FROM)));
      keys.letters(100);
      checkpoint = keys.snapshot(1, 1);
    }
    try (KeyHarness keys = new KeyHarness(counting(), 1, 0)) {
      keys.initializeState(checkpoint);
      keys.open();
      assertThat(keys.letters(100)).isZero();
    }
  }

  private static ThresholdRule asking(int version, int persons, Instant from) {
    ThresholdRule plain = History.rule(RULE, version, from);
    String yaml =
        plain
            .getYaml()
            .replace("- layoffs.persons >= 20\n", "- layoffs.persons >= " + persons + "\n");
    assertThat(yaml).isNotEqualTo(plain.getYaml());
    return ThresholdRule.newBuilder(plain).setYaml(yaml).build();
  }

  /** Employers that dismiss 1, 2, 3 … persons on one day. */
  private static void employers(KeyHarness keys, int count) throws Exception {
    PackParts parts = History.live();
    LatestRevision book = parts.revisions();
    for (int i = 1; i <= count; i++) {
      var report = History.reported("", "E" + i, i, DAY);
      var arrival = ArrivalDeserializer.ask(parts.gate(), History.incoming(report, i));
      for (KeyedFact fact : book.advance(null, arrival.accepted()).facts()) {
        if (fact.to().by().equals(ScopeKey.EMPLOYER)) {
          keys.send(fact);
        }
      }
    }
    keys.pass(DAY.toEpochMilli());
  }

  private static List<String> said(KeyHarness keys, Instant asOf) {
    return keys.warnings().stream()
        .filter(w -> w.getRuleId().equals(RULE) && w.getAsOf().equals(asOf))
        .map(w -> w.getMsgType() + " v" + w.getRuleVersion() + " " + w.getScope().getName())
        .sorted()
        .toList();
  }

  private static KeyEngineFactory employerKeys() {
    return new KeyEngineFactory(History.live(), Ordering.delayed(), Stage.EMPLOYER);
  }

  @Test
  void aChangedRuleJudgesEveryKeyAgainWithOneTransitionAsOfTheInstantItHolds() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(employerKeys())) {
      employers(keys, 30);
      assertThat(said(keys, DAY)).hasSize(11).allMatch(s -> s.startsWith("ALERT v1"));
      keys.rule(asking(2, 10, SECOND));
      keys.letters(100);
      keys.pass(SECOND.toEpochMilli() - 1);
      assertThat(said(keys, SECOND)).isEmpty();
      keys.pass(SECOND.toEpochMilli() + 1);
      assertThat(said(keys, SECOND))
          .as("employers of 10 to 19 persons; those above stand as they did")
          .hasSize(10)
          .allMatch(s -> s.startsWith("ALERT v2"));
    }
  }

  @Test
  void aSweepThatComesAfterTheInstantStillJudgesAsOfIt() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(employerKeys())) {
      employers(keys, 30);
      keys.rule(asking(2, 10, SECOND));
      keys.pass(SECOND.toEpochMilli() + 60_000);
      assertThat(said(keys, SECOND)).isEmpty();
      keys.letters(100);
      keys.pass(SECOND.toEpochMilli() + 60_001);
      assertThat(said(keys, SECOND)).hasSize(10);
    }
  }

  @Test
  void severalVersionsAtOnceEachTakeTheirTurn() throws Exception {
    try (KeyHarness keys = KeyHarness.begin(employerKeys())) {
      employers(keys, 30);
      keys.rule(asking(3, 15, THIRD));
      keys.rule(asking(2, 25, SECOND));
      keys.letters(100);
      keys.pass(THIRD.toEpochMilli() + 1);
      for (Instant instant : List.of(SECOND, THIRD)) {
        List<String> names =
            said(keys, instant).stream().map(s -> s.substring(s.lastIndexOf(' '))).toList();
        assertThat(names).as("at most one transition a key").doesNotHaveDuplicates();
      }
      assertThat(said(keys, THIRD))
          .as("15 to 19 persons, whom only the third version asks")
          .filteredOn(s -> s.startsWith("ALERT v3"))
          .hasSize(5);
      assertThat(keys.warnings())
          .filteredOn(w -> w.getMsgType() == MessageType.ALERT)
          .allSatisfy(w -> assertThat(w.getLevel()).isEqualTo(WarningLevel.BLUE))
          .extracting(EarlyWarning::getAlertId)
          .doesNotHaveDuplicates();
    }
  }
}
