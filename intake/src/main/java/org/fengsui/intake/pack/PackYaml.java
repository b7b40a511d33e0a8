package org.fengsui.intake.pack;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.schemas.Topics;

/** What pack.yaml says. */
final class PackYaml {
  private final YamlMap root;

  PackYaml(String file, String text) {
    root =
        YamlMap.read(file, text)
            .only(
                "id",
                "name",
                "zone",
                "week_end",
                "languages",
                "issuer",
                "levels",
                "industry_edition",
                "check_employer_ids",
                "file_encoding",
                "closings",
                "sources",
                "monthly_payroll_sources",
                "survey");
    root.map("name").only("zh", "en");
    root.map("issuer").only("zh", "en");
  }

  String id() {
    return root.text("id");
  }

  ZoneId zone() {
    try {
      return ZoneId.of(root.text("zone"));
    } catch (DateTimeException e) {
      throw root.wrong("zone", "不是已知的时区", "is no known time zone");
    }
  }

  DayOfWeek weekEnd() {
    try {
      return DayOfWeek.valueOf(root.text("week_end"));
    } catch (IllegalArgumentException e) {
      throw root.wrong("week_end", "应为 MONDAY 至 SUNDAY", "must be MONDAY to SUNDAY");
    }
  }

  String defaultLanguage() {
    List<String> languages = root.texts("languages");
    if (languages.isEmpty() || !Set.of("zh", "en").containsAll(languages)) {
      throw root.wrong("languages", "应为 zh、en 的列表", "must list zh and en, the default first");
    }
    return languages.get(0);
  }

  String issuerZh() {
    return root.map("issuer").text("zh");
  }

  String issuerEn() {
    return root.map("issuer").text("en");
  }

  /** Levels of the region tree, smallest first. */
  List<String> levels() {
    List<String> levels = root.texts("levels");
    if (levels.isEmpty()) {
      throw root.wrong("levels", "至少要有一个层级", "needs at least one level");
    }
    return levels;
  }

  String industryEdition() {
    return root.text("industry_edition");
  }

  boolean checkEmployerIds() {
    return root.flag("check_employer_ids");
  }

  /** Encoding of files that are not UTF-8, as the offices' programs write them; null: none. */
  String fileEncoding() {
    String name = root.text("file_encoding", null);
    try {
      return name == null ? null : Charset.forName(name).name();
    } catch (IllegalArgumentException e) {
      throw root.wrong("file_encoding", "不是已知的编码", "is no known encoding");
    }
  }

  List<String> monthlyPayrollSources() {
    return root.texts("monthly_payroll_sources");
  }

  /** What estimates of the survey are broken down by. */
  SurveyBreakdowns breakdowns() {
    return root.has("survey")
        ? BreakdownsYaml.read(root.map("survey").only("breakdowns"))
        : SurveyBreakdowns.NONE;
  }

  Map<String, Closing> closings() {
    Map<String, Closing> closings = new LinkedHashMap<>();
    YamlMap map = root.map("closings");
    for (String series : map.keys()) {
      YamlMap one = map.map(series).only("delay_days", "sources");
      if (one.number("delay_days") < 0) {
        throw one.wrong("delay_days", "不能为负", "must not be negative");
      }
      closings.put(
          series.equals("default") ? "" : series,
          new Closing(one.number("delay_days"), one.texts("sources")));
    }
    return closings;
  }

  List<ExpectedSource> sources(AreaTree areas) {
    List<ExpectedSource> sources = new ArrayList<>();
    for (YamlMap map : root.maps("sources")) {
      map.only("id", "name", "stream", "interval", "areas", "series", "retired");
      if (!Topics.isInput(map.text("stream"))) {
        throw map.wrong("stream", "不是输入主题", "must be one of " + Topics.INPUTS);
      }
      for (String area : map.texts("areas")) {
        if (areas.find(area) == null) {
          throw map.wrong("areas", "未知区划 " + area, "unknown area " + area);
        }
      }
      YamlMap name = map.map("name").only("zh", "en");
      sources.add(
          new ExpectedSource(
              map.text("id"),
              map.text("stream"),
              interval(map),
              name.text("zh"),
              name.text("en"),
              map.texts("areas"),
              Set.copyOf(map.texts("series")),
              retired(map)));
    }
    return sources;
  }

  /** First day on which a source is not expected any more. */
  private static int retired(YamlMap map) {
    if (!map.has("retired")) {
      return ExpectedSource.NEVER;
    }
    try {
      return (int) LocalDate.parse(map.text("retired")).toEpochDay();
    } catch (DateTimeException e) {
      throw map.wrong("retired", "应为日期，如 2026-03-01", "must be a date such as 2026-03-01");
    }
  }

  private static PeriodUnit interval(YamlMap map) {
    try {
      return PeriodUnit.valueOf(map.text("interval"));
    } catch (IllegalArgumentException e) {
      throw map.wrong("interval", "应为 DAY、WEEK 或 MONTH", "must be DAY, WEEK or MONTH");
    }
  }
}
