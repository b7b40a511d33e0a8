package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Answers of the filters to who may not pass: JSON to programs, the sign-in page to people. */
final class Refusal {
  private Refusal() {}

  static void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith("/actuator/")) {
      write(response, 401, "not-signed-in", "请先登录。", "Sign in first.");
    } else {
      response.sendRedirect(ReturnPath.signIn(request));
    }
  }

  static void notAllowed(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(
        response,
        403,
        "not-allowed",
        "此账号无权进行这一操作，或页面已过期，请刷新后再试。",
        "This account may not do that, or the page has expired: load it again.");
  }

  static void tooMany(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "10");
    write(response, 429, "too-many", "请求过于频繁，请稍后再试。", "Too many requests: wait a moment.");
  }

  static void mustChange(HttpServletResponse response) throws IOException {
    write(response, 403, "must-change-password", "请先修改口令。", "Change your password first.");
  }

  private static void write(
      HttpServletResponse response, int status, String code, String zh, String en)
      throws IOException {
    String body =
        "{\"code\":\"%s\",\"message\":{\"zh\":\"%s\",\"en\":\"%s\"}}".formatted(code, zh, en);
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
