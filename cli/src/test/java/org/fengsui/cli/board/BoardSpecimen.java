package org.fengsui.cli.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.WarningLevel;

/** A small invented place and messages about it. */
final class BoardSpecimen {
  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private BoardSpecimen() {}

  static Jurisdiction place() {
    List<Area> areas =
        List.of(
            new Area("64", null, "region", "宁夏回族自治区", "Ningxia"),
            new Area("6401", "64", "prefecture", "银川市", "Yinchuan"),
            new Area("640104", "6401", "county", "兴庆区", "Xingqing"),
            new Area("640105", "6401", "county", "西夏区", "Xixia"),
            new Area("640106", "6401", "county", "金凤区", "Jinfeng"),
            new Area("640121", "6401", "county", "永宁县", "Yongning"),
            new Area("640122", "6401", "county", "贺兰县", "Helan"),
            new Area("640181", "6401", "county", "灵武市", "Lingwu"),
            new Area("6405", "64", "prefecture", "中卫市", "Zhongwei"),
            new Area("640502", "6405", "county", "沙坡头区", "Shapotou"));
    return new Jurisdiction(
        "specimen",
        ZoneId.of("Asia/Shanghai"),
        DayOfWeek.SUNDAY,
        new AreaTree(areas),
        Map.of(),
        Map.of(),
        List.of(
            source("nx-layoffs", "裁员报告", "Layoff reports", List.of()),
            source("zw-claims", "中卫失业金申领", "Zhongwei claims", List.of("6405"))),
        MovingHolidays.NONE,
        Set.of(),
        "演练监测中心",
        "Exercise centre");
  }

  private static ExpectedSource source(String id, String zh, String en, List<String> areas) {
    return new ExpectedSource(
        id, "insurance-claims", PeriodUnit.WEEK, zh, en, areas, Set.of("claims.initial"));
  }

  static EarlyWarning warning(
      String id, int sequence, MessageType type, WarningLevel level, Scope scope, String region) {
    return EarlyWarning.newBuilder()
        .setAlertId(id)
        .setSequence(sequence)
        .setMsgType(type)
        .setStatus(MessageStatus.TEST)
        .setCategory(text("社会安全", "Safety"))
        .setRuleId("layoff-employer")
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(level)
        .setScope(scope)
        .setRegion(region)
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(LocalDate.of(2026, 2, 21), LocalDate.of(2026, 3, 22)))
        .setObserved(Map.of("layoffs.persons", 120.0))
        .setThreshold(Map.of("layoffs.persons", ">= 100"))
        .setOnset(LocalDate.of(2026, 3, 2))
        .setAsOf(NOON)
        .setEvidence(evidence())
        .setTitle(text("用人单位规模裁员", "Mass dismissal by an employer"))
        .setText(text("", ""))
        .setCautions(text("", ""))
        .setActions(text("", ""))
        .setIssuer("演练监测中心")
        .build();
  }

  /** A message whose persons meet their threshold and whose share does not. */
  static EarlyWarning twoMeasures() {
    EarlyWarning w = warning("t", 1, MessageType.ALERT, WarningLevel.BLUE, employer(), "640104");
    w.setObserved(
        Map.of("layoffs.share", 8.333, "layoffs.persons", 25.0, "layoffs.workforce", 0.0));
    w.setThreshold(Map.of("layoffs.share", ">= 10", "layoffs.persons", ">= 20 | >= 5"));
    return w;
  }

  private static Evidence evidence() {
    return Evidence.newBuilder()
        .setRecords(2)
        .setLargest(List.of(new LargestReport("R-1", 80L)))
        .setWorkforce(900L)
        .setFlags(List.of("warm-up"))
        .build();
  }

  static Scope employer() {
    return new Scope("employer", "E1", "演练光伏制造有限公司");
  }

  static Scope county(String code, String name) {
    return new Scope("county", code, name);
  }

  static IndicatorValue running(String county, double persons) {
    return IndicatorValue.newBuilder()
        .setIndicator("layoffs.persons")
        .setScope(county(county, ""))
        .setWindow("30d")
        .setPeriod(LocalDate.of(2026, 3, 2))
        .setPeriodLabel("2026-03-02")
        .setValue(persons)
        .setRevision(1)
        .setAsOf(NOON)
        .setFlags(List.of("open"))
        .build();
  }

  static JobStatus heartbeat(boolean silent) {
    return JobStatus.newBuilder()
        .setJobId("job")
        .setAttempt(1)
        .setAt(NOON)
        .setWatermark(NOON.plusSeconds(60))
        .setSources(
            List.of(
                new SourceFreshness("layoff-reports", "nx-layoffs", NOON, false),
                new SourceFreshness(
                    "insurance-claims", "zw-claims", NOON.minusSeconds(86400 * 15), silent)))
        .build();
  }

  /** A board with a warning, a cancelled one, a silent source and a running value. */
  static Board board() {
    BoardModel model = new BoardModel(place());
    model.caption("第 3 幕 Act 3: a county cluster");
    model.accept(heartbeat(true));
    model.accept(running("640104", 120));
    Scope cluster = county("640122", "贺兰县");
    model.accept(warning("b", 1, MessageType.ALERT, WarningLevel.ORANGE, cluster, "640122"));
    model.accept(warning("a", 1, MessageType.ALERT, WarningLevel.YELLOW, employer(), "640104"));
    model.accept(warning("c", 2, MessageType.CANCEL, null, employer(), "640106"));
    return model.board();
  }

  private static Bilingual text(String zh, String en) {
    return new Bilingual(zh, en);
  }
}
