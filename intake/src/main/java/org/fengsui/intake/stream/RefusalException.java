package org.fengsui.intake.stream;

/** Ends the reading or checking of one record; carries why. Never leaves the intake. */
public final class RefusalException extends RuntimeException {
  private final transient Problem problem;

  /** Refuses the record at hand. */
  public RefusalException(Problem problem) {
    super(problem.reason().code(), null, false, false);
    this.problem = problem;
  }

  /** Why. */
  public Problem problem() {
    return problem;
  }
}
