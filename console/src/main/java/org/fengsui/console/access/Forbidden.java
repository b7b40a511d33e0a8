package org.fengsui.console.access;

import org.springframework.security.access.AccessDeniedException;

/** An account may not do something; says which role or area it lacks. Becomes status 403. */
public final class Forbidden extends AccessDeniedException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String zh;

  private Forbidden(String code, String zh, String en) {
    super(en);
    this.code = code;
    this.zh = zh;
  }

  /** An account without a role. */
  static Forbidden role(Role role) {
    return new Forbidden(
        "missing-role",
        "此账号没有“" + role.zh() + "”职责，请管理员授予。",
        "This account lacks the role " + role + ": ask an administrator for it.");
  }

  /** An account without any of some roles. */
  public static Forbidden roles(Role one, Role other) {
    return new Forbidden(
        "missing-role",
        "此账号没有“" + one.zh() + "”或“" + other.zh() + "”职责，请管理员授予。",
        "This account lacks the roles "
            + one
            + " and "
            + other
            + ": ask an administrator for one of them.");
  }

  /** Something outside of what an account acts in. */
  public static Forbidden area() {
    return new Forbidden("not-among-your-areas", "不在您的地区范围内。", "This is not among your areas.");
  }

  /** Code for programs. */
  public String code() {
    return code;
  }

  /** Why, in Chinese. */
  public String zh() {
    return zh;
  }

  /** Why, in English. */
  public String en() {
    return getMessage();
  }
}
