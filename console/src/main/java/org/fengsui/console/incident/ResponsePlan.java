package org.fengsui.console.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.settings.DeskSettings.PlanItem;
import org.fengsui.schemas.WarningLevel;

/**
 * Which steps a level of response asks for. Pure.
 *
 * @param items the plan of the settings
 */
public record ResponsePlan(List<PlanItem> items) {
  /** Copies the list. */
  public ResponsePlan {
    items = List.copyOf(items);
  }

  /**
   * Steps once a level begins: those that are done stay, open ones make way for those of the level
   * that are not done yet, numbered on.
   *
   * @param known steps so far
   * @param at start of the response, from which times count
   */
  public List<PlanStep> at(WarningLevel level, List<PlanStep> known, Instant at) {
    List<PlanStep> steps = new ArrayList<>(known.stream().filter(s -> s.doneAt() != null).toList());
    List<String> done = steps.stream().map(s -> s.text().zh()).toList();
    int no = known.stream().mapToInt(PlanStep::step).max().orElse(0);
    for (PlanItem item : items) {
      if (item.level() == level && !done.contains(item.text().zh())) {
        steps.add(
            new PlanStep(
                ++no, level, item.text(), item.owner(), at.plus(item.within()), null, null));
      }
    }
    return steps;
  }
}
