package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A request of a scraper that shows the token of the settings, to read the metrics and no more. */
final class MetricsToken implements RequestMatcher {
  private final byte[] expected;

  /**
   * A token.
   *
   * @param token token, "" when none opens anything
   */
  MetricsToken(String token) {
    this.expected = token.isEmpty() ? new byte[0] : bytes("Bearer " + token);
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return expected.length > 0
        && given != null
        && request.getMethod().equals("GET")
        && request.getRequestURI().equals("/actuator/prometheus")
        // Takes the same time wherever the first difference is.
        && MessageDigest.isEqual(expected, bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
