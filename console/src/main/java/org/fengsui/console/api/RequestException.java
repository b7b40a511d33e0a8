package org.fengsui.console.api;

import org.fengsui.console.access.Visitor;
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

  /** Something that is not there. */
  public static RequestException notFound(String what) {
    return new RequestException(
        HttpStatus.NOT_FOUND, Problem.of("not-found", "没有 " + what, "there is no " + what));
  }

  /**
   * Something that an account does not find: outside of its areas, or nowhere. To one of some areas
   * both are the same.
   */
  public static RequestException notFound(Visitor visitor, String what) {
    return visitor.everywhere()
        ? notFound(what)
        : new RequestException(
            HttpStatus.NOT_FOUND,
            Problem.of(
                "not-among-your-areas",
                "不在您的地区范围内，或不存在。",
                "This is not among your areas, or does not exist."));
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
