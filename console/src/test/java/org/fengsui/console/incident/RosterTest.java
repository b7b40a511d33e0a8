package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
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
          Ningxia.PLACE);

  @Test
  void theClosestRosterCounts() {
    assertThat(roster.forArea("640104")).containsExactly("yinchuan");
    assertThat(roster.forArea("640100")).containsExactly("yinchuan");
    assertThat(roster.forArea("640202")).containsExactly("region");
    assertThat(roster.forArea("640000")).containsExactly("region");
    assertThat(roster.forArea("")).containsExactly("region");
  }

  @Test
  void itsStepsAreThoseOfTheArea() {
    assertThat(roster.steps("640104")).isEqualTo(2);
    assertThat(roster.steps("640202")).isEqualTo(1);
    assertThat(new Roster(List.of(), Ningxia.PLACE).steps("640202")).isZero();
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
  void aRosterShowsNoAddress() {
    assertThat(roster.shifts().get(0).toString()).doesNotContain("139");
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
