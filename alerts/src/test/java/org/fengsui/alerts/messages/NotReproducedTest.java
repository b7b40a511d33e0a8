package org.fengsui.alerts.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class NotReproducedTest {
  private static final Instant AT = Instant.parse("2026-03-10T02:30:00Z");
  private static final MessageWriter LIVE =
      new MessageWriter(Transitions.place(), MessageStatus.ACTUAL);
  private static final NotReproduced WRITER = new NotReproduced(ZoneId.of("Asia/Shanghai"));

  private static EarlyWarning said(
      MessageType type, WarningLevel level, WarningLevel previous, int sequence, int attempt) {
    return EarlyWarning.newBuilder(LIVE.write(Transitions.of(type, level, previous)))
        .setSequence(sequence)
        .setAttempt(attempt)
        .build();
  }

  @Test
  void aCancelComesRightAfterTheLostMessageAndSaysWhyInBothLanguages() {
    EarlyWarning lost = said(MessageType.ALERT, WarningLevel.YELLOW, null, 1, 7);
    EarlyWarning cancel = WRITER.cancel(lost, AT);
    assertThat(cancel.getAlertId()).isEqualTo(lost.getAlertId());
    assertThat(cancel.getSequence()).isEqualTo(2);
    assertThat(cancel.getAttempt()).isEqualTo(8);
    assertThat(cancel.getMsgType()).isEqualTo(MessageType.CANCEL);
    assertThat(cancel.getLevel()).isNull();
    assertThat(cancel.getPreviousLevel()).isEqualTo(WarningLevel.YELLOW);
    assertThat(cancel.getAsOf()).isEqualTo(AT);
    assertThat(cancel.getEvidence().getFlags()).contains(Flags.NOT_REPRODUCED);
    assertThat(cancel.getReferences()).containsExactly(lost.getAlertId() + "/1");
    assertThat(cancel.getTitle().getZh()).isEqualTo("兴庆区区域裁员：黄色（III级/较重）预警（撤销）");
    assertThat(cancel.getTitle().getEn()).endsWith("(cancelled)");
    assertThat(cancel.getText().getZh())
        .contains("对象：兴庆区")
        .contains("未能重现")
        .contains("发布单位：")
        .contains("2026年3月10日 10:30");
    assertThat(cancel.getText().getEn())
        .contains("not reproduced after a restart")
        .contains("2026-03-10 10:30 +08:00");
    assertThat(cancel.getCautions().getZh()).contains("停止引用");
    assertThat(cancel.getActions().getEn()).contains("end what they began");
  }

  @Test
  void aRestatementOfAnOpenAlertIsAnUpdateToItsOwnLevel() {
    EarlyWarning own = said(MessageType.ALERT, WarningLevel.BLUE, null, 1, 9);
    EarlyWarning lost = said(MessageType.UPDATE, WarningLevel.ORANGE, WarningLevel.BLUE, 3, 7);
    EarlyWarning stated = WRITER.restate(own, lost, AT);
    assertThat(stated.getMsgType()).isEqualTo(MessageType.UPDATE);
    assertThat(stated.getSequence()).isEqualTo(4);
    assertThat(stated.getAttempt()).isEqualTo(9);
    assertThat(stated.getLevel()).isEqualTo(WarningLevel.BLUE);
    assertThat(stated.getPreviousLevel()).isEqualTo(WarningLevel.ORANGE);
    assertThat(stated.getObserved()).isEqualTo(own.getObserved());
    assertThat(stated.getText().getZh())
        .startsWith("系统恢复后未能重现此前第3号消息")
        .endsWith(own.getText().getZh());
    assertThat(stated.getText().getEn()).startsWith("Message 3 was not reproduced");
  }

  @Test
  void aRestatementOfAnEndedAlertEndsItAgainInTheSameWay() {
    for (MessageType end : new MessageType[] {MessageType.RESOLVE, MessageType.CANCEL}) {
      EarlyWarning own = said(end, null, WarningLevel.BLUE, 2, 9);
      EarlyWarning lost = said(MessageType.ALERT, WarningLevel.BLUE, null, 3, 7);
      EarlyWarning stated = WRITER.restate(own, lost, AT);
      assertThat(stated.getMsgType()).isEqualTo(end);
      assertThat(stated.getLevel()).isNull();
      assertThat(stated.getPreviousLevel()).isEqualTo(WarningLevel.BLUE);
    }
  }
}
