package org.fengsui.benchmarks.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.messages.AlertId;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.WarningLevel;

/** Messages as long as real ones, all of status TEST, so that none reaches a real channel. */
final class Messages {
  private static final String ZH =
      "【测试】类别：规模性失业风险预警。等级：见标题。裁减人数、占职工总数比例、职工总数及标准依次列出；其中最近一批计划生效日期距今37天。"
          + "注意事项：已达到《劳动合同法》第四十一条经济性裁员标准。核对是否提前30日向工会或者全体职工说明情况并听取意见；第四十二条所列六类职工不得裁减。"
          + "应对措施：县级人社部门核实裁员方案报告、人数和生效日期，建立台账；指导单位支付经济补偿、15日内报送失业人员名单；提供政策咨询和岗位信息。";
  private static final String EN =
      "[TEST] Category: mass unemployment risk warning. Persons dismissed, their share of the"
          + " workforce and the workforce stand here with their thresholds; the next batch takes"
          + " effect 37 days ahead. Cautions: The size of a dismissal under Art. 41 of the Labour"
          + " Contract Law is reached. Check that the union or all staff were told 30 days ahead and"
          + " heard, and that none of the six protected classes of Art. 42 is dismissed. Actions: The"
          + " county labour office verifies the report, numbers and effective dates and opens a file;"
          + " sees to severance pay and to the list of the unemployed within 15 days.";
  private static final Bilingual TEXT = new Bilingual(ZH, EN);
  private static final Bilingual ADVICE =
      new Bilingual(ZH.substring(0, ZH.length() / 3), EN.substring(0, EN.length() / 3));

  private Messages() {}

  /** The first message about an employer in a county. */
  static EarlyWarning employer(
      String rule, String id, Area county, WarningLevel level, Instant at) {
    return first(rule, new Scope("employer", id, "演练测试有限公司" + id), county, level, at)
        .setEmployer(id)
        .build();
  }

  /** The first message about an area. */
  static EarlyWarning area(String rule, Area area, WarningLevel level, Instant at) {
    return first(rule, new Scope(area.level(), area.code(), area.nameZh()), area, level, at)
        .build();
  }

  private static EarlyWarning.Builder first(
      String rule, Scope scope, Area area, WarningLevel level, Instant at) {
    LocalDate onset = LocalDate.ofInstant(at, ZoneOffset.ofHours(8));
    int day = (int) onset.toEpochDay();
    return EarlyWarning.newBuilder()
        .setAlertId(AlertId.of(rule, scope.getBy(), scope.getKey(), "", day))
        .setSequence(1)
        .setMsgType(MessageType.ALERT)
        .setStatus(MessageStatus.TEST)
        .setCategory(new Bilingual("规模性失业风险", "Mass unemployment risk"))
        .setRuleId(rule)
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(level)
        .setScope(scope)
        .setRegion(area.code())
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(onset.minusDays(29), onset))
        .setObserved(Map.of("layoffs.persons", 126.0, "layoffs.share", 13.7))
        .setThreshold(Map.of("layoffs.persons", ">= 100", "layoffs.share", ">= 10"))
        .setOnset(onset)
        .setAsOf(at)
        .setEvidence(evidence())
        .setTitle(new Bilingual(scope.getName() + "规模裁员预警", "Mass dismissal, " + area.nameEn()))
        .setText(TEXT)
        .setCautions(ADVICE)
        .setActions(ADVICE)
        .setIssuer("宁夏回族自治区人力资源和社会保障厅");
  }

  private static Evidence evidence() {
    return Evidence.newBuilder()
        .setRecords(3)
        .setLargest(List.of(new LargestReport("S9-R", 126L)))
        .build();
  }

  /** The next message of an episode; a null level ends it. */
  static EarlyWarning next(EarlyWarning w, WarningLevel level, Instant at) {
    return EarlyWarning.newBuilder(w)
        .setSequence(w.getSequence() + 1)
        .setMsgType(level == null ? MessageType.RESOLVE : MessageType.UPDATE)
        .setPreviousLevel(w.getLevel())
        .setLevel(level)
        .setAsOf(at)
        .build();
  }
}
