package org.fengsui.console.access;

/** What an account may do; one account may have several. */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Acts on incidents, silences, releases of parked notices. */
  RESPONDER,
  /** Approves what leaves the house. */
  PUBLISHER,
  /** Proposes rule versions. */
  TUNER,
  /** Approves rule versions. */
  APPROVER,
  /** Keeps accounts and reads the audit log. */
  ADMIN;

  /** Name of the authority that Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }
}
