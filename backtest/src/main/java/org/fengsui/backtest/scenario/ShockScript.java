package org.fengsui.backtest.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.schemas.LayoffStage;

/**
 * The labelled shocks of a year: when, where, who. One of each kind, and some routine dismissals
 * that the law wants reported and rules must find as well.
 */
public final class ShockScript {
  private static final List<String> EMPLOYER_RULE = List.of("layoff-employer");

  private final Setting setting;
  private final Calendar calendar;

  /** The script of one scenario. */
  public ShockScript(Setting setting) {
    this.setting = setting;
    this.calendar = setting.calendar();
  }

  /** All shocks in the order of their ids. */
  public List<Shock> shocks() {
    List<Shock> shocks = new ArrayList<>();
    shocks.add(staged());
    shocks.add(cluster());
    shocks.add(
        PayrollShocks.slide(
            "S3", setting, Division.of("38"), List.of(county("640106"), county("640105"))));
    shocks.add(unreported());
    shocks.add(PayrollShocks.closed("S5", setting, cast(50, "640205", "31", 420)));
    shocks.add(staggered());
    shocks.add(fraud());
    silentSource().ifPresent(s -> shocks.add(SilentSource.of("S8", s, silentFrom(), silentTo())));
    shocks.addAll(routine());
    return shocks;
  }

  private Shock staged() {
    Employer employer = cast(10, "640181", "25", 2400);
    LayoffStage first = RecordTemplates.stage(calendar.on(4, 20), 120);
    LayoffStage second = RecordTemplates.stage(calendar.on(5, 28), 180);
    LayoffStage third = RecordTemplates.stage(calendar.on(7, 10), 330);
    return new Dismissals(setting.seed(), setting.sources())
        .plan(plan("S1-R", 1, employer, calendar.on(3, 10), first, second))
        .plan(plan("S1-R", 2, employer, calendar.on(5, 19), first, second, third))
        .build("S1", "staged-layoff", EMPLOYER_RULE);
  }

  private Shock cluster() {
    Dismissals dismissals = new Dismissals(setting.seed(), setting.sources());
    int[] after = {0, 4, 7, 11, 14, 17};
    int[] persons = {88, 72, 61, 57, 66, 54};
    String[] divisions = {"26", "30", "31", "14", "26", "13"};
    for (int i = 0; i < after.length; i++) {
      int notice = calendar.on(10, 13) + after[i];
      Employer employer = cast(20 + i, "640221", divisions[i], 140 + 20 * i);
      LayoffStage stage = RecordTemplates.stage(calendar.on(11, 14) + i * 3, persons[i]);
      dismissals.plan(plan("S2-" + i, 1, employer, notice, stage));
    }
    return dismissals.build(
        "S2", "county-cluster", List.of("layoff-cluster", "layoff-area", "claims-mass-layoff"));
  }

  private Shock unreported() {
    Employer employer = cast(40, "640106", "52", 160);
    return ClaimWave.of("S4", "unreported", employer, 64, calendar.on(9, 8), 26, 0, setting);
  }

  private Shock staggered() {
    Dismissals dismissals = new Dismissals(setting.seed(), setting.sources());
    Employer employer = cast(60, "640302", "15", 700);
    for (int i = 0; i < 6; i++) {
      int effective = calendar.on(3, 1) + 31 * i;
      LayoffStage stage = RecordTemplates.stage(effective, 18);
      dismissals.plan(plan("S6-" + i, 1, employer, effective - 33, stage));
    }
    return dismissals.build("S6", "staggered-layoff", List.of());
  }

  private Shock fraud() {
    Employer employer = cast(70, "640104", "72", 90);
    return ClaimWave.of("S7", "fraud-revised", employer, 80, calendar.on(3, 3), 12, 10, setting);
  }

  private List<Shock> routine() {
    return Stream.of(
            routine("S9", 90, "640104", 2, 24, 26),
            routine("S10", 91, "640502", 5, 6, 31),
            routine("S11", 92, "640106", 8, 18, 34),
            routine("S12", 93, "640402", 11, 10, 22))
        .toList();
  }

  private Shock routine(String id, int number, String county, int month, int day, int persons) {
    int notice = calendar.on(month, day);
    Employer employer = cast(number, county, "47", 190);
    return new Dismissals(setting.seed(), setting.sources())
        .plan(plan(id + "-R", 1, employer, notice, RecordTemplates.stage(notice + 38, persons)))
        .build(id, "routine-layoff", EMPLOYER_RULE);
  }

  private java.util.Optional<ExpectedSource> silentSource() {
    return Stream.of(Feed.LAYOFFS, Feed.CLAIMS)
        .flatMap(f -> setting.sources().expected(f).stream())
        .reduce((first, last) -> last);
  }

  private int silentFrom() {
    return calendar.on(6, 9);
  }

  private int silentTo() {
    return calendar.on(7, 14);
  }

  private static Dismissals.Plan plan(
      String id, int revision, Employer employer, int notice, LayoffStage... stages) {
    return new Dismissals.Plan(id, revision, employer, notice, List.of(stages));
  }

  private static Employer cast(int number, String county, String division, int size) {
    return EmployerFactory.cast(number, County.of(county), Division.of(division), size);
  }

  private static County county(String code) {
    return County.of(code);
  }
}
