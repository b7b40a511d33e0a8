package org.fengsui.alerts.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.Closing;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.MessageStatus;

/** One key under a rule of the shipped packs, walked through time by hand. */
final class KeyEngineHarness {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Jurisdiction PLACE =
      new Jurisdiction(
          "test",
          ZONE,
          DayOfWeek.SUNDAY,
          new AreaTree(
              List.of(
                  new Area("640000", null, "region", "宁夏回族自治区", "Ningxia"),
                  new Area("640100", "640000", "prefecture", "银川市", "Yinchuan"),
                  new Area("640104", "640100", "county", "兴庆区", "Xingqing"))),
          Map.of(),
          Map.of("", new Closing(1, List.of())),
          List.of(),
          MovingHolidays.NONE,
          Set.of(),
          "测试单位",
          "Test office");

  final MapKeyState state = new MapKeyState();
  final List<EarlyWarning> warnings = new ArrayList<>();
  final List<IndicatorValue> values = new ArrayList<>();
  final List<KeyedFact> derived = new ArrayList<>();
  private final KeyEngine engine;
  private final ScopeKey key;
  private RuleSet rules;
  private long wake = Moment.NEVER;

  KeyEngineHarness(ScopeKey key, String... ruleFiles) {
    this(false, key, ruleFiles);
  }

  /** A key that also says what a live board needs. */
  static KeyEngineHarness live(ScopeKey key, String... ruleFiles) {
    return new KeyEngineHarness(true, key, ruleFiles);
  }

  private KeyEngineHarness(boolean live, ScopeKey key, String... ruleFiles) {
    this.engine = new RuleEngine(PLACE, MessageStatus.TEST, false, live);
    this.key = key;
    List<Rule> parsed = new ArrayList<>();
    for (String file : ruleFiles) {
      parsed.add(rule(file));
    }
    this.rules = new RuleSet(parsed);
  }

  static Rule rule(String file) {
    try {
      Path path = Path.of("..", "packs", file);
      return new RuleParser().parse(path.toString(), Files.readString(path)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void rules(RuleSet changed) {
    this.rules = changed;
  }

  static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  static long noon(String date) {
    return Moment.startOfDay(day(date), ZONE) + 12 * 3_600_000L;
  }

  /** A report of one stage, known at noon of a day. */
  static ReportFact report(
      String id, String effective, long persons, long workforce, String known) {
    return new ReportFact(
        id,
        "某某公司",
        "",
        "640104",
        null,
        null,
        workforce,
        List.of(new ReportFact.Stage(day(effective), persons, day(known))),
        day(known),
        false);
  }

  KeyEngineHarness apply(
      String date, FactKind rank, String id, int revision, boolean correction, Fact... facts) {
    List<KeyedFact> delivered = new ArrayList<>();
    for (Fact fact : facts) {
      delivered.add(new KeyedFact(key, noon(date), rank, id, revision, correction, fact));
    }
    delivered.sort(KeyedFact.ORDER);
    walk(noon(date) - 1);
    step(noon(date), delivered);
    return this;
  }

  /** Applies several facts of one day's noon at once, in the order that the product applies. */
  KeyEngineHarness apply(String date, List<KeyedFact> facts) {
    List<KeyedFact> delivered = new ArrayList<>(facts);
    delivered.sort(KeyedFact.ORDER);
    walk(noon(date) - 1);
    step(noon(date), delivered);
    return this;
  }

  KeyEngineHarness file(String date, ReportFact report) {
    return apply(date, FactKind.LAYOFF, report.reportId(), 1, false, report);
  }

  KeyEngineHarness amend(String date, int revision, ReportFact before, ReportFact after) {
    return apply(date, FactKind.LAYOFF, before.reportId(), revision, true, before.negated(), after);
  }

  KeyEngineHarness withdraw(String date, int revision, ReportFact before) {
    return apply(date, FactKind.LAYOFF, before.reportId(), revision, true, before.negated());
  }

  /** Lets time pass to the start of a day, with every wake-up on the way. */
  KeyEngineHarness until(String date) {
    walk(Moment.startOfDay(day(date), ZONE));
    return this;
  }

  private void walk(long millis) {
    while (wake <= millis) {
      long at = wake;
      step(at, List.of());
      if (wake <= at) {
        throw new IllegalStateException("the key wakes at " + wake + " again and again");
      }
    }
  }

  private void step(long millis, List<KeyedFact> facts) {
    Outcome outcome = engine.advance(key, state, millis, facts, rules);
    warnings.addAll(outcome.warnings());
    values.addAll(outcome.values());
    derived.addAll(outcome.derived());
    wake = outcome.nextWake();
  }

  long wake() {
    return wake;
  }

  /** Messages so far, as "type level date". */
  List<String> story() {
    return warnings.stream()
        .map(
            w ->
                w.getMsgType()
                    + " "
                    + (w.getLevel() == null ? "-" : w.getLevel())
                    + " "
                    + w.getAsOf().atZone(ZONE).toLocalDate())
        .toList();
  }
}
