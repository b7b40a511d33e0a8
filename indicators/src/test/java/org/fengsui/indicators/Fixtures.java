package org.fengsui.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;

/** A small place and short ways to say facts and questions about it. */
public final class Fixtures {
  /** Zone of the place. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Key of the employer of the tests. */
  public static final ScopeKey EMPLOYER = ScopeKey.employer("E1");

  private Fixtures() {}

  /** Epoch day of an ISO date. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Start of a civil day of the place, milliseconds. */
  public static long at(int day) {
    return Moment.startOfDay(day, ZONE);
  }

  /** The place: a region, two prefectures, three counties; payroll source "payroll". */
  public static Jurisdiction place() {
    return place(Map.of("payroll.loss", new Closing(5, List.of())), MovingHolidays.NONE);
  }

  /** The place with other closings and holidays. */
  public static Jurisdiction place(Map<String, Closing> closings, MovingHolidays holidays) {
    AreaTree areas =
        new AreaTree(
            List.of(
                new Area("64", null, "region", "宁夏", "Ningxia"),
                new Area("6401", "64", "prefecture", "银川", "Yinchuan"),
                new Area("6402", "64", "prefecture", "石嘴山", "Shizuishan"),
                new Area("640104", "6401", "county", "兴庆", "Xingqing"),
                new Area("640105", "6401", "county", "西夏", "Xixia"),
                new Area("640202", "6402", "county", "大武口", "Dawukou")));
    List<ExpectedSource> sources =
        List.of(
            source("office-a", PeriodUnit.DAY),
            source("office-b", PeriodUnit.WEEK),
            source("office-m", PeriodUnit.MONTH));
    return new Jurisdiction(
        "test",
        ZONE,
        DayOfWeek.SATURDAY,
        areas,
        Map.of(),
        closings,
        sources,
        holidays,
        Set.of("payroll"),
        "发布单位",
        "Issuer");
  }

  private static ExpectedSource source(String id, PeriodUnit interval) {
    return new ExpectedSource(
        id, "insurance-claims", interval, id, id, List.of(), Set.of("claims.initial"));
  }

  /** A keyed to the employer. */
  public static KeyedFact keyed(Fact fact, int knownDay, String id, int revision) {
    return keyed(EMPLOYER, fact, knownDay, id, revision);
  }

  /** A keyed to a key at the start of a day. */
  public static KeyedFact keyed(ScopeKey to, Fact fact, int knownDay, String id, int revision) {
    return new KeyedFact(to, at(knownDay), FactKind.LAYOFF, id, revision, revision > 1, fact);
  }

  /** A report of one stage in county 640104. */
  public static ReportFact report(String id, int day, long persons, int knownDay) {
    return report(id, "", null, -1, knownDay, new ReportFact.Stage(day, persons, knownDay));
  }

  /** A report with everything that matters to shares and incidents. */
  public static ReportFact report(
      String id,
      String site,
      String cause,
      long workforce,
      int knownDay,
      ReportFact.Stage... stages) {
    return new ReportFact(
        id, "Firm", site, "640104", "C", cause, workforce, List.of(stages), knownDay, false);
  }

  /** A register row of the monthly payroll source in county 640104. */
  public static RegisterFact payroll(int asOf, long headcount) {
    return row(asOf, headcount, -1, "ACTIVE", null, false, "payroll", 1);
  }

  /** A register row in county 640104. */
  public static RegisterFact row(
      int asOf,
      long headcount,
      long positions,
      String status,
      String successor,
      boolean watch,
      String source,
      int revision) {
    return new RegisterFact(
        "Registered",
        "640104",
        "C13",
        headcount,
        positions,
        status,
        successor,
        watch,
        asOf,
        source,
        revision);
  }

  /** One person's claim, or with {@code single} false an office's count. */
  public static Amount claims(String series, int day, long persons, boolean single) {
    return new Amount(series, "", day, persons, 1, single);
  }

  /** A question for everyone at a whole key. */
  public static Query query(String indicator, String window, String... options) {
    return queryPart(indicator, "", window, options);
  }

  /** A question about a part of a key. */
  public static Query queryPart(String indicator, String part, String window, String... options) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int i = 0; i < options.length; i += 2) {
      map.put(options[i], options[i + 1]);
    }
    return new Query(indicator, part, "", Window.parse(window), map);
  }

  /** Reads an indicator by its name. */
  public static Reading read(KeyState state, Query query, int day, Jurisdiction place) {
    return Indicators.find(query.indicator()).read(state, query, day, place);
  }

  /** Reads an indicator by its name for a closed day. */
  public static Reading closed(KeyState state, Query query, int day, Jurisdiction place) {
    Indicator indicator = Indicators.find(query.indicator());
    return indicator.closed(state, query, day, place);
  }

  /** Applies facts in order and collects what follows for other keys. */
  public static List<KeyedFact> apply(FactApplier applier, KeyState state, List<KeyedFact> facts) {
    List<KeyedFact> derived = new ArrayList<>();
    for (KeyedFact keyed : facts) {
      derived.addAll(applier.apply(keyed, state));
    }
    return derived;
  }
}
