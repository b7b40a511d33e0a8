package org.fengsui.console.incident;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fengsui.console.place.Place;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;

/**
 * The draft of a report to the next level of government. Pure.
 *
 * @param place the jurisdiction
 */
public record ReportDraft(Place place) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /**
   * A draft.
   *
   * @param last last message of the incident
   * @param steps the plan, whose done steps it lists
   */
  public Words of(Incident incident, EarlyWarning last, List<PlanStep> steps, Instant now) {
    return new Words(zh(incident, last, steps, now), en(incident, last, steps, now));
  }

  private String zh(Incident i, EarlyWarning w, List<PlanStep> steps, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("关于").append(w.getScope().getName()).append("的情况报告\n");
    text.append("事件：").append(i.title().zh()).append("（").append(i.id()).append("）\n");
    text.append("地区：").append(name(i.region()).zh()).append("\n");
    text.append("预警级别：").append(i.level() == null ? "已解除" : i.level()).append("\n");
    text.append("响应级别：").append(i.responseLevel() == null ? "未定" : i.responseLevel());
    text.append("\n首次预警：").append(time(i.firstAsOf())).append("\n情况：");
    text.append(w.getText().getZh()).append("\n已采取措施：\n");
    steps.stream()
        .filter(s -> s.doneAt() != null)
        .forEach(s -> text.append("· ").append(s.text().zh()).append("\n"));
    return text.append("报告时间：").append(time(now)).append("\n").toString();
  }

  private String en(Incident i, EarlyWarning w, List<PlanStep> steps, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append("Report on ").append(w.getScope().getName()).append("\n");
    text.append("Incident: ").append(i.title().en()).append(" (").append(i.id()).append(")\n");
    text.append("Area: ").append(name(i.region()).en()).append("\n");
    text.append("Warning level: ").append(i.level() == null ? "ended" : i.level()).append("\n");
    text.append("Response level: ").append(i.responseLevel() == null ? "-" : i.responseLevel());
    text.append("\nFirst warning: ").append(time(i.firstAsOf())).append("\nFacts: ");
    text.append(w.getText().getEn()).append("\nDone so far:\n");
    steps.stream()
        .filter(s -> s.doneAt() != null)
        .forEach(s -> text.append("- ").append(s.text().en()).append("\n"));
    return text.append("Reported at: ").append(time(now)).append("\n").toString();
  }

  private Words name(String code) {
    return place.name(code);
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(place.zone()));
  }
}
