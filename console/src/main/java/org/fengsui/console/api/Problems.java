package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletResponse;
import org.fengsui.console.access.Forbidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Exceptions of requests as answers: a code and a sentence, never what went on inside. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** A request that cannot be met. */
  @ExceptionHandler(RequestException.class)
  public ResponseEntity<Problem> refused(RequestException e) {
    return ResponseEntity.status(e.status()).body(e.problem());
  }

  /** A request of an account that lacks a role or an area. */
  @ExceptionHandler(Forbidden.class)
  public ResponseEntity<Problem> forbidden(Forbidden e) {
    return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Problem.of(e.code(), e.zh(), e.en()));
  }

  /** Refusals of the filters, which answer them. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  public void ofFilters(RuntimeException e) {
    throw e;
  }

  /** What nobody foresaw; where a part of the answer is out already, its connection ends. */
  @ExceptionHandler(RuntimeException.class)
  public ResponseEntity<Problem> failed(RuntimeException e, HttpServletResponse response) {
    if (response.isCommitted()) {
      throw e;
    }
    LOG.error("a request failed", e);
    return ResponseEntity.internalServerError()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            Problem.of(
                "failed",
                "控制台内部出错，请稍后再试；如再次发生，请将时间告知管理员。",
                "The console failed: try again; if it happens again, give an administrator the"
                    + " time."));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    Problem problem =
        status.value() == HttpStatus.NOT_FOUND.value()
            ? Problem.of("not-found", "没有这个地址。", "There is no such address.")
            : Problem.of(
                "bad-request",
                "请求不符合接口要求（状态 " + status.value() + "），请对照 /api/openapi.json。",
                "The request does not fit the interface (status "
                    + status.value()
                    + "): see /api/openapi.json.");
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(problem);
  }
}
