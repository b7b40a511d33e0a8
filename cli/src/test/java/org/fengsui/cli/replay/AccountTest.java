package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final RecordGate GATE =
      new RecordGate(Packs.load("us-states"), GateOptions.REPLAY);

  private final Timeline timeline = new Timeline(GATE);
  private long line = 1;

  @Test
  void everyRevisionKnownLaterSupersedesTheOneBeforeIt() {
    base("MI", 1, 1);
    base("MI", 2, 2);
    base("OH", 1, 2);
    Tally tally = account(List.of(), Map.of());
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(3);
    assertThat(tally.of(Kind.SUPERSEDED)).isEqualTo(1);
    assertThat(tally.of(Kind.AMENDED)).isEqualTo(1);
  }

  @Test
  void aLowerOrEqualRevisionThatComesLaterIsADuplicate() {
    base("MI", 2, 1);
    base("MI", 2, 2);
    base("MI", 1, 3);
    Tally tally = account(List.of(), Map.of());
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(1);
    assertThat(tally.of(Kind.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void revisionsOfOneInstantCountInTheirOwnOrderWhateverThatOfTheFile() {
    base("MI", 2, 1);
    base("MI", 1, 1);
    Tally tally = account(List.of(), Map.of());
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(2);
    assertThat(tally.of(Kind.DUPLICATE)).isZero();
  }

  @Test
  void refusalsAndLateRecordsAreTakenFromWhatTheJobSays() {
    base("MI", 1, 1);
    DeadLetter letter = letter("unknown-region");
    Tally tally = account(List.of(letter, letter), Map.of(Topics.AREA_BASES, 1L));
    assertThat(tally.of(Kind.DEAD_LETTERED)).isEqualTo(2);
    assertThat(tally.reasons()).containsEntry("unknown-region", 2L);
    assertThat(tally.of(Kind.LATE)).isEqualTo(1);
  }

  @RepeatedTest(20)
  void countsEqualThoseOfAPlainSimulation(RepetitionInfo run) {
    long seed = 7_000L + run.getCurrentRepetition();
    Random random = new Random(seed);
    Map<String, Integer> highest = new HashMap<>();
    long accepted = 0;
    for (int day = 1; day <= 200; day++) {
      String state = List.of("MI", "OH", "NY").get(random.nextInt(3));
      int revision = 1 + random.nextInt(6);
      base(state, revision, day);
      if (revision > highest.getOrDefault(state, 0)) {
        highest.put(state, revision);
        accepted++;
      }
    }
    Tally tally = account(List.of(), Map.of());
    assertThat(tally.of(Kind.ACCEPTED)).as("seed %d", seed).isEqualTo(accepted);
    assertThat(tally.of(Kind.DUPLICATE)).as("seed %d", seed).isEqualTo(200 - accepted);
    assertThat(tally.of(Kind.SUPERSEDED)).as("seed %d", seed).isEqualTo(accepted - highest.size());
  }

  private Tally account(List<DeadLetter> letters, Map<String, Long> late) {
    Map<String, Tally> tallies = new TreeMap<>();
    Results results = new Results(List.of(), List.of(), letters, late);
    new Account(timeline, results).enter(tallies);
    return tallies.get(Topics.AREA_BASES);
  }

  private void base(String state, int revision, int day) {
    Instant known = Instant.parse("2026-01-01T12:00:00Z").plusSeconds(86_400L * day);
    AreaBase base =
        new AreaBase(
            state, "covered_employment", LocalDate.of(2026, 1, 1), 1_000L + day, revision, known);
    timeline.add(Topics.AREA_BASES, Wire.encode(Topics.AREA_BASES, base), "b.csv", ++line);
  }

  private static DeadLetter letter(String reason) {
    return DeadLetter.newBuilder()
        .setStream(Topics.AREA_BASES)
        .setPartition(0)
        .setOffset(6)
        .setReason(reason)
        .setMessage(new Bilingual("", ""))
        .build();
  }
}
