package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.DeskSettings.Shift;
import org.fengsui.console.settings.Hours;
import org.fengsui.console.testing.Ningxia;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final Hours DAY =
      new Hours(Set.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(20, 0));
  private static final Hours NIGHT =
      new Hours(Set.of(DayOfWeek.values()), LocalTime.of(20, 0), LocalTime.of(8, 0));

  private final Roster roster =
      new Roster(
          List.of(
              shift("region", List.of(), 1, "an", Hours.ALWAYS),
              shift("yinchuan", List.of("640100"), 1, "day", DAY),
              shift("yinchuan", List.of("640100"), 1, "night", NIGHT),
              shift("yinchuan", List.of("640100"), 2, "chief", Hours.ALWAYS)),
          this::planned,
          Ningxia.PLACE);

  private static final Instant NOON = Instant.parse("2026-03-23T04:00:00Z");

  private final List<PlannedShift> planned = new ArrayList<>();

  @Test
  void theClosestRosterCounts() {
    assertThat(roster.forArea("640104", NOON)).containsExactly("yinchuan");
    assertThat(roster.forArea("640100", NOON)).containsExactly("yinchuan");
    assertThat(roster.forArea("640202", NOON)).containsExactly("region");
    assertThat(roster.forArea("640000", NOON)).containsExactly("region");
    assertThat(roster.forArea("", NOON)).containsExactly("region");
  }

  @Test
  void itsStepsAreThoseOfTheArea() {
    assertThat(roster.steps("640104", NOON)).isEqualTo(2);
    assertThat(roster.steps("640202", NOON)).isEqualTo(1);
    assertThat(new Roster(List.of(), Ningxia.PLACE).steps("640202", NOON)).isZero();
  }

  @Test
  void hoursAreThoseOfThePlace() {
    // 23:59 UTC is 07:59 in Yinchuan.
    assertThat(on("2026-03-22T23:59:59Z")).containsExactly("night");
    assertThat(on("2026-03-23T00:00:00Z")).containsExactly("day");
    assertThat(on("2026-03-23T11:59:59Z")).containsExactly("day");
    assertThat(on("2026-03-23T12:00:00Z")).containsExactly("night");
  }

  @Test
  void aPlannedShiftGoesBeforeTheWeeklyRosterForItsTimeAndItsStep() {
    plan("yinchuan", List.of("640100"), 1, "stand-in", NOON, Duration.ofHours(2));
    assertThat(on("2026-03-23T03:59:59Z")).containsExactly("day");
    assertThat(on("2026-03-23T04:00:00Z")).containsExactly("stand-in");
    assertThat(on("2026-03-23T05:59:59Z")).containsExactly("stand-in");
    assertThat(on("2026-03-23T06:00:00Z")).containsExactly("day");
    assertThat(roster.onDuty("yinchuan", 2, NOON))
        .extracting(Shift::person)
        .containsExactly("chief");
  }

  @Test
  void aPlannedShiftMayAddAStepOrARosterForAsLongAsItLasts() {
    plan("yinchuan", List.of("640100"), 3, "director", NOON, Duration.ofHours(2));
    plan("crisis", List.of("640104"), 1, "crisis team", NOON, Duration.ofHours(2));
    assertThat(roster.steps("640105", NOON)).isEqualTo(3);
    assertThat(roster.forArea("640104", NOON)).containsExactly("crisis");
    assertThat(roster.forArea("640104", NOON.plusSeconds(7200))).containsExactly("yinchuan");
    assertThat(roster.all(NOON)).containsExactly("region", "yinchuan", "crisis");
    assertThat(roster.areas("crisis", NOON)).containsExactly("640104");
    assertThat(roster.areas("region", NOON)).isEmpty();
  }

  @Test
  void aRosterShowsNoAddress() {
    assertThat(roster.weekly().get(0).toString()).doesNotContain("139");
  }

  private List<PlannedShift> planned() {
    return planned;
  }

  private void plan(
      String name, List<String> areas, int step, String person, Instant from, Duration time) {
    planned.add(
        new PlannedShift(0, name, areas, step, person, Map.of(), from, from.plus(time), "x"));
  }

  private List<String> on(String at) {
    return roster.onDuty("yinchuan", 1, Instant.parse(at)).stream().map(Shift::person).toList();
  }

  private static Shift shift(
      String roster, List<String> areas, int step, String person, Hours hours) {
    return new Shift(
        roster,
        areas,
        step,
        person,
        hours,
        Map.of(org.fengsui.console.settings.ChannelKind.SMS, "139" + person));
  }
}
