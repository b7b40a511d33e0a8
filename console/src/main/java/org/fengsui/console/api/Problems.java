package org.fengsui.console.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Exceptions of requests as answers. */
@RestControllerAdvice
public class Problems {
  /** A request that cannot be met. */
  @ExceptionHandler(RequestException.class)
  public ResponseEntity<Problem> refused(RequestException e) {
    return ResponseEntity.status(e.status()).body(e.problem());
  }
}
