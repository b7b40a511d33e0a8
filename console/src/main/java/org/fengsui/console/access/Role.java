package org.fengsui.console.access;

/** What an account may do; one account may have several. */
public enum Role {
  /** Looks. */
  VIEWER("查看"),
  /** Acts on incidents, silences, releases of parked notices. */
  RESPONDER("处置"),
  /** Approves what leaves the house. */
  PUBLISHER("发布"),
  /** Proposes rule versions. */
  TUNER("调参"),
  /** Approves rule versions. */
  APPROVER("审批"),
  /** Keeps accounts and reads the audit log. */
  ADMIN("管理");

  private final String zh;

  Role(String zh) {
    this.zh = zh;
  }

  /** Its name for people, in Chinese; in English it is the constant's. */
  public String zh() {
    return zh;
  }

  /** Name of the authority that Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
