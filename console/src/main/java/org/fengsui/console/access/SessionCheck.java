package org.fengsui.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks of every request whether its account or its address asks too often, whether its session
 * still counts, and whether a password must be changed first.
 */
final class SessionCheck extends OncePerRequestFilter {
  private static final String MUST_CHANGE = OwnPassword.class.getName();

  /** What a session may ask for whose password must be changed. */
  private static final Set<String> FIRST =
      Set.of(
          "/api/me", "/api/me/password", "/api/sign-in", "/api/sign-in/providers", "/api/sign-out");

  private final SessionEpochs epochs;
  private final RequestLimits limits;

  SessionCheck(SessionEpochs epochs, RequestLimits limits) {
    this.epochs = epochs;
    this.limits = limits;
  }

  /** Notes whether a password must be changed before the session may do anything else. */
  static void mustChange(HttpSession session, boolean must) {
    session.setAttribute(MUST_CHANGE, must);
  }

  /** Whether a password must be changed before the session may do anything else. */
  static boolean mustChange(HttpSession session) {
    return session != null && Boolean.TRUE.equals(session.getAttribute(MUST_CHANGE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    String path = path(request);
    if (session != null && !epochs.counts(session).getAsBoolean()) {
      session.invalidate();
      session = null;
      SecurityContextHolder.clearContext();
    }
    if (path.startsWith("/api/")
        && !limits.take(epochs.account(session), request.getRemoteAddr())) {
      Refusal.tooMany(response);
    } else if (mustChange(session) && !comesFirst(path)) {
      Refusal.mustChange(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean comesFirst(String path) {
    return FIRST.contains(path)
        || !(path.startsWith("/api/")
            || path.startsWith("/actuator/")
            || path.startsWith("/alerts/"));
  }

  /** The path as controllers see it: what was written as %61 is an a. */
  private static String path(HttpServletRequest request) {
    String more = request.getPathInfo();
    return request.getServletPath() + (more == null ? "" : more);
  }
}
