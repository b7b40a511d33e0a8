package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.console.settings.DeskSettings;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskClockTest {
  private static final Instant T = Instant.parse("2026-03-22T04:00:00Z");

  private final DeskClock clock = new DeskClock(DeskSettings.defaults());

  @ParameterizedTest
  @CsvSource({"RED, 10, 120", "ORANGE, 30, 120", "YELLOW, 240, 720"})
  void aLevelHasItsTimeToAcknowledgeAndItsTimeToReport(
      WarningLevel level, long escalate, long report) {
    List<Deadline> set = clock.set("i", List.of(), level, T);
    assertThat(due(set, DeadlineKind.ESCALATE)).contains(T.plus(Duration.ofMinutes(escalate)));
    assertThat(due(set, DeadlineKind.REPORT_UP)).contains(T.plus(Duration.ofMinutes(report)));
    assertThat(due(set, DeadlineKind.REPORT_DUE)).isEqualTo(due(set, DeadlineKind.REPORT_UP));
    assertThat(set).allMatch(d -> d.step() == 1 && d.open() && d.level() == level);
  }

  @Test
  void blueHasNoClock() {
    assertThat(clock.set("i", List.of(), WarningLevel.BLUE, T)).isEmpty();
  }

  @Test
  void anIncidentThatHasEndedHasNoClock() {
    assertThat(clock.set("i", List.of(), null, T)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(WarningLevel.class)
  void aMessageThatDoesNotRaiseTheLevelSetsNothing(WarningLevel level) {
    List<Deadline> red = clock.set("i", List.of(), WarningLevel.RED, T);
    assertThat(clock.set("i", red, level, T.plusSeconds(5))).isEmpty();
  }

  @Test
  void aHigherLevelSetsShorterTimesFromNow() {
    List<Deadline> yellow = clock.set("i", List.of(), WarningLevel.YELLOW, T);
    Instant later = T.plus(Duration.ofHours(1));
    List<Deadline> red = clock.set("i", yellow, WarningLevel.RED, later);
    assertThat(due(red, DeadlineKind.ESCALATE)).contains(later.plus(Duration.ofMinutes(10)));
  }

  @Test
  void aHigherLevelNeverMovesAnOpenDeadlineBack() {
    List<Deadline> yellow = clock.set("i", List.of(), WarningLevel.YELLOW, T);
    Instant late = T.plus(Duration.ofMinutes(235));
    List<Deadline> red = clock.set("i", yellow, WarningLevel.RED, late);
    assertThat(due(red, DeadlineKind.ESCALATE)).contains(T.plus(Duration.ofHours(4)));
  }

  @Test
  void aDeadlineThatIsDoneDoesNotHurryTheNext() {
    List<Deadline> done =
        clock.set("i", List.of(), WarningLevel.YELLOW, T).stream()
            .map(d -> new Deadline("i", d.kind(), 1, d.level(), d.dueAt(), T.plusSeconds(9)))
            .toList();
    Instant late = T.plus(Duration.ofMinutes(239));
    List<Deadline> red = clock.set("i", done, WarningLevel.RED, late);
    assertThat(due(red, DeadlineKind.ESCALATE)).contains(late.plus(Duration.ofMinutes(10)));
  }

  @Test
  void escalationGoesAlongTheRosterAndEnds() {
    Deadline first = new Deadline("i", DeadlineKind.ESCALATE, 1, WarningLevel.RED, T, null);
    Deadline second = clock.next(first, T, 3).orElseThrow();
    Deadline third = clock.next(second, T.plusSeconds(600), 3).orElseThrow();
    assertThat(second.step()).isEqualTo(2);
    assertThat(second.dueAt()).isEqualTo(T.plusSeconds(600));
    assertThat(third.dueAt()).isEqualTo(T.plusSeconds(1200));
    assertThat(clock.next(third, T, 3)).isEmpty();
  }

  @Test
  void repetitionsAreEachTwiceAsFarApartAndEnd() {
    Optional<Deadline> next =
        clock.set("i", List.of(), WarningLevel.RED, T).stream()
            .filter(d -> d.kind() == DeadlineKind.REPEAT)
            .findFirst();
    List<Duration> gaps = new ArrayList<>();
    Instant before = T;
    while (next.isPresent()) {
      gaps.add(Duration.between(before, next.get().dueAt()));
      before = next.get().dueAt();
      next = clock.next(next.get(), before, 9);
    }
    assertThat(gaps.stream().map(Duration::toMinutes))
        .containsExactly(15L, 30L, 60L, 120L, 240L, 480L);
  }

  @Test
  void aReportIsForwardedUntilTheTop() {
    Deadline county = new Deadline("i", DeadlineKind.REPORT_UP, 1, WarningLevel.ORANGE, T, null);
    Deadline prefecture = clock.next(county, T, 2).orElseThrow();
    assertThat(prefecture.dueAt()).isEqualTo(T.plus(Duration.ofHours(2)));
    assertThat(clock.next(prefecture, T, 2)).isEmpty();
  }

  @Test
  void aReminderOfAnOverdueReportComesOnce() {
    Deadline due = new Deadline("i", DeadlineKind.REPORT_DUE, 1, WarningLevel.RED, T, null);
    assertThat(clock.next(due, T, 9)).isEmpty();
  }

  @Test
  void whatIsLeftIsNegativeOnceItHasPassed() {
    Deadline d = new Deadline("i", DeadlineKind.ESCALATE, 1, WarningLevel.RED, T, null);
    assertThat(DeskClock.left(d, T.minusSeconds(3))).hasSeconds(3);
    assertThat(DeskClock.left(d, T.plusSeconds(3))).isNegative();
    assertThat(Map.of("open", d.open())).containsEntry("open", true);
  }

  private static Optional<Instant> due(List<Deadline> set, DeadlineKind kind) {
    return set.stream().filter(d -> d.kind() == kind).map(Deadline::dueAt).findFirst();
  }
}
