package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.settings.DeskSettings;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponsePlanTest {
  private static final Instant T = Instant.parse("2026-03-22T04:00:00Z");

  private final ResponsePlan plan = new ResponsePlan(DeskSettings.defaults().plan());

  @ParameterizedTest
  @EnumSource(WarningLevel.class)
  void everyLevelHasStepsWithOwnerAndTimeInBothLanguages(WarningLevel level) {
    List<PlanStep> steps = plan.at(level, List.of(), T);
    assertThat(steps).hasSizeGreaterThan(1);
    assertThat(steps).allMatch(s -> s.level() == level && s.dueAt().isAfter(T));
    assertThat(steps).allMatch(s -> !s.owner().isBlank() && s.doneAt() == null);
    assertThat(steps).allMatch(s -> s.text().zh().matches(".*\\p{IsHan}.*"));
    assertThat(steps).noneMatch(s -> s.text().en().matches(".*\\p{IsHan}.*"));
    assertThat(steps).extracting(PlanStep::step).doesNotHaveDuplicates();
  }

  @Test
  void orangeAndRedAreReportedWithinTwoHours() {
    for (WarningLevel level : List.of(WarningLevel.ORANGE, WarningLevel.RED)) {
      assertThat(plan.at(level, List.of(), T).get(0).dueAt())
          .isEqualTo(T.plus(Duration.ofHours(2)));
    }
  }

  @Test
  void whatIsDoneStaysAndIsNotAskedForAgain() {
    List<PlanStep> yellow = new ArrayList<>(plan.at(WarningLevel.YELLOW, List.of(), T));
    PlanStep first = yellow.get(0);
    yellow.set(
        0,
        new PlanStep(
            first.step(), first.level(), first.text(), first.owner(), first.dueAt(), T, "li"));
    List<PlanStep> red = plan.at(WarningLevel.RED, yellow, T.plusSeconds(60));
    assertThat(red.get(0).doneBy()).isEqualTo("li");
    assertThat(red.stream().map(s -> s.text().zh())).doesNotHaveDuplicates();
    assertThat(red.stream().skip(1)).allMatch(s -> s.level() == WarningLevel.RED);
    assertThat(red).extracting(PlanStep::step).isSorted().doesNotHaveDuplicates();
  }
}
