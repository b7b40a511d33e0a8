package org.fengsui.alerts.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class MessageWriterTest {
  private static final MessageWriter LIVE =
      new MessageWriter(Transitions.place(), MessageStatus.ACTUAL);

  @Test
  void statesAllThatAnAlarmMustState() {
    EarlyWarning w = LIVE.write(Transitions.of(MessageType.ALERT, WarningLevel.YELLOW, null));
    assertThat(w.getText().getZh())
        .contains("类别：规模性失业风险预警")
        .contains("等级：黄色（III级/较重）")
        .contains("起始时间：2026年3月1日")
        .contains("可能影响区域：宁夏回族自治区银川市兴庆区")
        .contains("裁减人数120人（标准：100人以上）")
        .contains("裁减人数占参保职工比例不详（标准：超过0.5%）")
        .contains("注意事项：注意YELLOW")
        .contains("应对措施：措施YELLOW")
        .contains("发布单位：自治区人社厅；发布时间：2026年3月10日 09:00");
    assertThat(w.getText().getEn())
        .contains("Category: mass unemployment risk warning.")
        .contains("Level: YELLOW (level III, serious).")
        .contains("Start: 2026-03-01.")
        .contains("Possible area: Xingqing, Yinchuan, Ningxia.")
        .contains("persons dismissed 120 persons (threshold: at least 100 persons)")
        .contains("From 2026-03-01 to 2026-03-30")
        .contains("Issued by Ningxia labour department at 2026-03-10 09:00 +08:00.");
    assertThat(w.getTitle().getZh()).isEqualTo("兴庆区区域裁员：黄色（III级/较重）预警");
    assertThat(w.getTitle().getEn())
        .isEqualTo("Layoffs in an area, Xingqing: warning YELLOW (level III, serious)");
  }

  @Test
  void countsTheDaysToPlannedDismissals() {
    EarlyWarning w = LIVE.write(Transitions.of(MessageType.ALERT, WarningLevel.YELLOW, null));
    assertThat(w.getText().getZh()).contains("2026年3月21日生效，距今11天");
    assertThat(w.getText().getEn()).contains("takes effect on 2026-03-21, 11 days ahead.");
  }

  @Test
  void fillsTheFieldsOfTheRecord() {
    EarlyWarning w = LIVE.write(Transitions.of(MessageType.ALERT, WarningLevel.YELLOW, null));
    assertThat(w.getAlertId())
        .isEqualTo(
            AlertId.of("layoff-area", "county", "640104", "", Transitions.day("2026-03-01")));
    assertThat(w.getRegion()).isEqualTo("640104");
    assertThat(w.getEmployer()).isNull();
    assertThat(w.getScope().getName()).isEqualTo("兴庆区");
    assertThat(w.getObserved()).containsOnlyKeys("layoffs.persons");
    assertThat(w.getThreshold())
        .containsEntry("layoffs.persons", ">= 100")
        .containsEntry("layoffs.rate", "> 0.5");
    assertThat(w.getEvidence().getRecords()).isEqualTo(3);
    assertThat(w.getEvidence().getWorkforce()).isEqualTo(50000);
    assertThat(w.getEvidence().getVintage().getRevision()).isEqualTo(2);
    assertThat(w.getReferences()).isEmpty();
    assertThat(w.getEffective()).isNull();
  }

  @Test
  void riseFallAndGrowthHaveTheirOwnHeadlines() {
    assertThat(title(Transitions.of(MessageType.UPDATE, WarningLevel.RED, WarningLevel.YELLOW)))
        .endsWith("升级为红色（I级/特别严重）预警");
    assertThat(title(Transitions.of(MessageType.UPDATE, WarningLevel.YELLOW, WarningLevel.RED)))
        .endsWith("降级为黄色（III级/较重）预警");
    Transition grown =
        Transitions.of(MessageType.UPDATE, WarningLevel.RED, WarningLevel.RED, "grown");
    assertThat(title(grown)).endsWith("预警持续加重");
    assertThat(LIVE.write(grown).getText().getEn()).contains("at least doubled");
  }

  private static String title(Transition t) {
    return LIVE.write(t).getTitle().getZh();
  }

  @Test
  void resolveDeclaresTheEndAndNoLevelRemains() {
    EarlyWarning w = LIVE.write(Transitions.of(MessageType.RESOLVE, null, WarningLevel.YELLOW));
    assertThat(w.getLevel()).isNull();
    assertThat(w.getPreviousLevel()).isEqualTo(WarningLevel.YELLOW);
    assertThat(w.getText().getZh()).contains("预警条件已不再满足").doesNotContain("距今");
    assertThat(w.getActions().getEn()).startsWith("Return to routine monitoring");
    assertThat(w.getReferences()).containsExactly(w.getAlertId() + "/1");
  }

  @Test
  void cancelSaysThatEarlierMessagesAreVoid() {
    EarlyWarning w =
        LIVE.write(Transitions.of(MessageType.CANCEL, null, WarningLevel.RED, "corrected"));
    assertThat(w.getText().getZh()).contains("自始不成立").contains("本次变动由数据更正引起");
    assertThat(w.getText().getEn()).contains("earlier messages are void");
    assertThat(w.getEvidence().getFlags()).containsExactly("corrected");
  }

  @Test
  void testsAndDrillsSaySoFirst() {
    Transition t = Transitions.of(MessageType.ALERT, WarningLevel.RED, null);
    EarlyWarning test = new MessageWriter(Transitions.place(), MessageStatus.TEST).write(t);
    EarlyWarning drill = new MessageWriter(Transitions.place(), MessageStatus.EXERCISE).write(t);
    assertThat(test.getTitle().getZh()).startsWith("【测试】");
    assertThat(drill.getText().getEn()).startsWith("[EXERCISE] ");
  }

  @Test
  void employersGoByTheirNameAndSitesByBoth() {
    Names names = new Names(Transitions.place());
    assertThat(names.scope(ScopeKey.employer("E1"), "甲公司").zh()).isEqualTo("甲公司");
    assertThat(names.scope(ScopeKey.employer("E1"), null).en()).isEqualTo("E1");
    assertThat(names.scope(new ScopeKey("site", "E1|S2"), "Works").en()).isEqualTo("Works (S2)");
    assertThat(names.scope(new ScopeKey("county|industry", "640104|C"), null).zh())
        .isEqualTo("兴庆区制造业");
    assertThat(names.scope(new ScopeKey("industry", "C"), null).en()).isEqualTo("Manufacturing");
  }
}
