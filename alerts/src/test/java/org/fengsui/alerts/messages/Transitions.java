package org.fengsui.alerts.messages;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.Condition;
import org.fengsui.alerts.rules.Lifecycle;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.WarningLevel;

/** Transitions of a county rule, for tests of messages. */
final class Transitions {
  private Transitions() {}

  static Jurisdiction place() {
    AreaTree areas =
        new AreaTree(
            List.of(
                new Area("640000", null, "region", "宁夏回族自治区", "Ningxia"),
                new Area("640100", "640000", "prefecture", "银川市", "Yinchuan"),
                new Area("640104", "640100", "county", "兴庆区", "Xingqing")));
    return new Jurisdiction(
        "cn-ningxia",
        ZoneId.of("Asia/Shanghai"),
        DayOfWeek.SUNDAY,
        areas,
        Map.of("C", new String[] {"制造业", "Manufacturing"}),
        Map.of(),
        List.of(),
        MovingHolidays.NONE,
        Set.of(),
        "自治区人社厅",
        "Ningxia labour department");
  }

  static Rule rule() {
    List<RuleLevel> levels = List.of(level(WarningLevel.YELLOW, 100), level(WarningLevel.RED, 300));
    return new Rule(
        "layoff-area",
        1,
        null,
        new Text("区域裁员", "Layoffs in an area"),
        new Text("示例", "example"),
        "layoffs.persons",
        Window.days(30),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of("county", levels, "employer", levels),
        null,
        Lifecycle.keeping(7),
        RuleMode.LIVE,
        null,
        null,
        "o",
        "a",
        null);
  }

  private static RuleLevel level(WarningLevel level, double persons) {
    Condition enter =
        new Condition.Any(
            List.of(
                new Comparison("layoffs.persons", Comparison.Operator.AT_LEAST, persons),
                new Comparison("layoffs.rate", Comparison.Operator.MORE_THAN, 0.5)));
    Text cautions = new Text("注意" + level, "caution " + level);
    return new RuleLevel(level, enter, null, 0, cautions, new Text("措施" + level, "act " + level));
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  static Transition of(
      MessageType type, WarningLevel level, WarningLevel previous, String... flags) {
    return of(rule(), new ScopeKey("county", "640104"), null, type, level, previous, flags);
  }

  static Transition of(
      Rule rule,
      ScopeKey scope,
      String name,
      MessageType type,
      WarningLevel level,
      WarningLevel previous,
      String... flags) {
    Reading persons =
        new Reading(
            120,
            Double.NaN,
            120,
            3,
            Reading.NEVER,
            50000,
            2,
            Instant.parse("2026-03-10T01:00:00Z").toEpochMilli(),
            1,
            Set.of());
    return new Transition(
        rule,
        scope,
        name,
        "",
        type,
        level,
        previous,
        day("2026-03-01"),
        Instant.parse("2026-03-10T01:00:00Z").toEpochMilli(),
        previous == null ? 1 : 2,
        Map.of("layoffs.persons", persons),
        new java.util.TreeMap<>(Map.of("layoffs.persons", 120.0, "layoffs.rate", Double.NaN)),
        day("2026-03-01"),
        day("2026-03-30"),
        day("2026-03-21"),
        Transition.NO_DAY,
        Transition.NO_DAY,
        null,
        null,
        List.of(new LargestReport("R1", 80L)),
        0.5,
        Set.of(flags));
  }
}
