package org.fengsui.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final String BASES = Topics.AREA_BASES;

  private final FileTally file = new FileTally(new InputFile(BASES, Path.of("in", "b.csv")));
  private final Map<String, Tally> tallies = new TreeMap<>();

  private Tally account(Map<String, Long> counted, DeadLetter... letters) {
    for (int row = 0; row < 10; row++) {
      file.read(true);
    }
    Tally read = new Tally();
    read.add(Kind.READ, 10);
    tallies.put(BASES, read);
    Results results =
        new Results(List.of(), List.of(), List.of(letters), Map.of(Topics.AREA_BASES, 1L));
    new Account(counted, results).enter(tallies, List.of(file));
    return tallies.get(BASES);
  }

  private static DeadLetter letter(String reason) {
    return DeadLetter.newBuilder()
        .setStream(BASES)
        .setPartition(0)
        .setOffset(6)
        .setFile("b.csv")
        .setLine(3L)
        .setReason(reason)
        .setMessage(new Bilingual("", ""))
        .build();
  }

  @Test
  void whatTheJobCountedIsTakenByStreamAndOutcome() {
    Tally tally =
        account(
            Map.of(
                "records/area-bases/accepted", 6L,
                "records/area-bases/duplicate", 2L,
                "records/area-bases/superseded", 3L,
                "records/area-bases/renumbered", 1L,
                "records/area-bases/late", 40L,
                "refused/area-bases/conflict", 1L,
                "known/first", 5L),
            letter("conflict"),
            letter("unknown-region"));
    assertThat(tally.of(Kind.ACCEPTED)).isEqualTo(6);
    assertThat(tally.of(Kind.SUPERSEDED)).isEqualTo(3);
    assertThat(tally.of(Kind.RENUMBERED)).isEqualTo(1);
    assertThat(tally.of(Kind.LATE)).isEqualTo(1);
    assertThat(tally.of(Kind.DEAD_LETTERED)).isEqualTo(2);
    assertThat(tally.of(Kind.CONFLICT)).isEqualTo(1);
    assertThat(tally.reasons()).containsEntry("unknown-region", 1L).containsEntry("conflict", 1L);
    assertThat(tally.balanced()).isTrue();
  }

  @Test
  void aConflictIsARefusedRowOfItsFile() {
    account(Map.of(), letter("conflict"), letter("unknown-region"));
    assertThat(file.refusedRows()).isEqualTo(1);
  }

  @Test
  void moreThanHalfOfTheRowsIsAFinding() {
    account(Map.of());
    for (int row = 0; row < 5; row++) {
      file.refused();
    }
    assertThat(file.mostlyRefused()).isFalse();
    file.refused();
    assertThat(file.mostlyRefused()).isTrue();
  }
}
