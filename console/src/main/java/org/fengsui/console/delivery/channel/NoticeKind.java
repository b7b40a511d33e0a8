package org.fengsui.console.delivery.channel;

import org.fengsui.console.text.Words;

/** Why somebody is told. */
public enum NoticeKind {
  /** An episode begins. */
  ALERT("预警", "Warning"),
  /** It changes. */
  UPDATE("预警变更", "Update"),
  /** It ends. */
  RESOLVE("预警解除", "All clear"),
  /** It was never there. */
  CANCEL("预警撤销", "Cancelled"),
  /** A person closed it, which is no all-clear. */
  CLOSE("预警人工关闭", "Closed by a person"),
  /** Nobody acknowledged it: told to the next on duty. */
  ESCALATE("无人确认，升级通知", "Not acknowledged, escalated"),
  /** Nobody acknowledged it: told again. */
  REPEAT("无人确认，再次提醒", "Not acknowledged, reminder"),
  /** A report from the level of government below. */
  REPORT("上报情况", "Report from below"),
  /** A report to the level above is overdue. */
  REPORT_DUE("上报已逾期", "Report overdue"),
  /** Many notices in one. */
  SURGE("汇总通知", "Digest"),
  /** Words that a publisher approved for everybody. */
  RELEASE("发布", "Release"),
  /** Such words are taken back. */
  WITHDRAWAL("撤回发布", "Release withdrawn");

  private final String zh;
  private final String en;

  NoticeKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Whether it is for everybody. */
  public boolean open() {
    return this == RELEASE || this == WITHDRAWAL;
  }

  /** What it is called. */
  public Words words() {
    return new Words(zh, en);
  }
}
