package org.fengsui.alerts.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageType;

/**
 * Writes what people are sent when a message that reached them was not said again after a restore:
 * the alert is cancelled, or what holds instead is stated once more. Both carry the flag {@link
 * Flags#NOT_REPRODUCED}, refer to the message that they take back and come right after it.
 */
public final class NotReproduced {
  private static final Text CAUTIONS =
      new Text(
          "此前消息在系统恢复后未能重现，请停止引用。",
          "The earlier messages were not reproduced after a restart: stop referring to them.");
  private static final Text ACTIONS =
      new Text(
          "通知原接收单位终止据此启动的措施。", "Tell those who were warned to end what they began because of it.");

  private final ZonedTimes times;

  /** A writer whose times stand in a zone. */
  public NotReproduced(ZoneId zone) {
    times = new ZonedTimes(zone);
  }

  /**
   * Cancels an alert of which the job knows nothing.
   *
   * @param lost latest message that people have of it
   * @param at event time at which it counts as not reproduced
   */
  public EarlyWarning cancel(EarlyWarning lost, Instant at) {
    return after(lost, lost, at, Flags.NOT_REPRODUCED)
        .setMsgType(MessageType.CANCEL)
        .setLevel(null)
        .setTitle(
            new Bilingual(
                lost.getTitle().getZh() + "（撤销）", lost.getTitle().getEn() + " (cancelled)"))
        .setText(new Bilingual(text(lost, at, Text::zh), text(lost, at, Text::en)))
        .setCautions(new Bilingual(CAUTIONS.zh(), CAUTIONS.en()))
        .setActions(new Bilingual(ACTIONS.zh(), ACTIONS.en()))
        .build();
  }

  /**
   * Says of an open alert of an earlier job that this one does not produce it: nobody follows it
   * any more, and a person must close it. Its level stands.
   *
   * @param lost latest message that people have of it
   * @param at event time at which it counts as not produced again
   */
  public EarlyWarning orphan(EarlyWarning lost, Instant at) {
    String zh = "系统已从头重新计算，未再产生该预警；此后不再跟踪，请核实后人工关闭。";
    String en =
        "The records were read again from the first and do not give this warning; it is followed no longer: check it and close it. ";
    return after(lost, lost, at, Flags.ORPHANED)
        .setMsgType(MessageType.UPDATE)
        .setText(new Bilingual(zh + lost.getText().getZh(), en + lost.getText().getEn()))
        .build();
  }

  /**
   * States once more what the job itself said last.
   *
   * @param own latest message that the job itself has said
   * @param lost latest message that people have
   * @param at event time at which it counts as not reproduced
   */
  public EarlyWarning restate(EarlyWarning own, EarlyWarning lost, Instant at) {
    String zh = "系统恢复后未能重现此前第%d号消息，以本消息为准。".formatted(lost.getSequence());
    String en =
        "Message %d was not reproduced after a restart; this one holds. "
            .formatted(lost.getSequence());
    boolean over = own.getLevel() == null;
    return after(own, lost, at, Flags.NOT_REPRODUCED)
        .setMsgType(over ? own.getMsgType() : MessageType.UPDATE)
        .setText(new Bilingual(zh + own.getText().getZh(), en + own.getText().getEn()))
        .build();
  }

  /** A message that takes the place after a lost one. */
  private static EarlyWarning.Builder after(
      EarlyWarning like, EarlyWarning lost, Instant at, String flag) {
    Set<String> flags = new TreeSet<>(like.getEvidence().getFlags());
    flags.add(flag);
    return EarlyWarning.newBuilder(like)
        .setSequence(lost.getSequence() + 1)
        .setAttempt(Math.max(lost.getAttempt() + 1, like.getAttempt()))
        .setPreviousLevel(lost.getLevel())
        .setAsOf(at)
        .setEvidence(
            Evidence.newBuilder(like.getEvidence()).setFlags(new ArrayList<>(flags)).build())
        .setReferences(List.of(lost.getAlertId() + '/' + lost.getSequence()));
  }

  private String text(EarlyWarning lost, Instant at, Function<Text, String> language) {
    Text whole =
        new Text(
            "类别：%s。对象：%s。起始时间：%s。系统恢复后未能重现该预警，予以撤销，此前消息作废。注意事项：%s应对措施：%s发布单位：%s；发布时间：%s。"
                .formatted(
                    MessageWriter.CATEGORY.zh(),
                    lost.getScope().getName(),
                    lost.getOnset(),
                    CAUTIONS.zh(),
                    ACTIONS.zh(),
                    lost.getIssuer(),
                    times.zh(at)),
            "Category: %s. About: %s. Start: %s. The warning was not reproduced after a restart and is cancelled with all its earlier messages. Cautions: %s Actions: %s Issued by %s at %s."
                .formatted(
                    MessageWriter.CATEGORY.en(),
                    lost.getScope().getName(),
                    lost.getOnset(),
                    CAUTIONS.en(),
                    ACTIONS.en(),
                    lost.getIssuer(),
                    times.en(at)));
    return language.apply(whole);
  }
}
