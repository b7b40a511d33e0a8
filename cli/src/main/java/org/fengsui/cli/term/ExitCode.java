package org.fengsui.cli.term;

/** How commands end. */
public final class ExitCode {
  /** Done. */
  public static final int OK = 0;

  /** Done, and there are findings. */
  public static final int FINDINGS = 1;

  /** What was given cannot be used. */
  public static final int UNUSABLE = 2;

  /** Fengsui itself failed. */
  public static final int FAILED = 3;

  private ExitCode() {}
}
