package org.fengsui.console.settings;

/** Kinds of channels. */
public enum ChannelKind {
  /** Signed JSON to a program. */
  WEBHOOK,
  /** Short message through an HTTP gateway. */
  SMS,
  /** Spoken message through an HTTP gateway. */
  VOICE,
  /** E-mail by SMTP. */
  EMAIL,
  /** Robot of a DingTalk group. */
  DINGTALK,
  /** Robot of a WeCom group. */
  WECOM,
  /** Robot of a Feishu group. */
  FEISHU,
  /** Prometheus Alertmanager, API version 2. */
  ALERTMANAGER,
  /** CAP 1.2 messages as files in a folder. */
  CAP_FILE,
  /** CAP 1.2 messages by HTTP. */
  CAP_HTTP;

  /** Whether people read it, so that a surge is told in one notice. */
  public boolean forPeople() {
    return this == SMS
        || this == VOICE
        || this == EMAIL
        || this == DINGTALK
        || this == WECOM
        || this == FEISHU;
  }

  /** Whether each person has an address of his own there. */
  public boolean personal() {
    return this == SMS || this == VOICE || this == EMAIL;
  }

  /** Whether it carries CAP messages. */
  public boolean cap() {
    return this == CAP_FILE || this == CAP_HTTP;
  }
}
