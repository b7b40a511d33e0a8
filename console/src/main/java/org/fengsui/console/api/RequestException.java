package org.fengsui.console.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be met; becomes its status and problem. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Problem problem;

  /** A request that cannot be met. */
  public RequestException(HttpStatus status, Problem problem) {
    super(problem.message().en());
    this.status = status;
    this.problem = problem;
  }

  /** Something that is not there, or not for this account. */
  public static RequestException notFound(String what) {
    return new RequestException(
        HttpStatus.NOT_FOUND, Problem.of("not-found", "没有 " + what, "there is no " + what));
  }

  /** HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** What the answer says. */
  public Problem problem() {
    return problem;
  }
}
