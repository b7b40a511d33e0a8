package org.fengsui.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks of every request with a session whether the session still counts, whether it asks too often,
 * and whether a password must be changed first.
 */
final class SessionCheck extends OncePerRequestFilter {
  private static final String BUDGET = RequestBudget.class.getName();
  private static final String MUST_CHANGE = OwnPassword.class.getName();

  /** What a session may ask for whose password must be changed. */
  private static final Set<String> FIRST =
      Set.of(
          "/api/me", "/api/me/password", "/api/sign-in", "/api/sign-in/providers", "/api/sign-out");

  private final SessionEpochs epochs;
  private final Clock clock;

  SessionCheck(SessionEpochs epochs, Clock clock) {
    this.epochs = epochs;
    this.clock = clock;
  }

  /**
   * Gives a session its budget.
   *
   * @param requestsPerMinute requests under {@code /api} that it may make, 0 for any number
   */
  static void grant(HttpSession session, int requestsPerMinute) {
    if (requestsPerMinute > 0) {
      session.setAttribute(BUDGET, new RequestBudget(requestsPerMinute));
    }
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
    if (session != null && !epochs.counts(session).getAsBoolean()) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    } else if (session != null && !mayAsk(session, request)) {
      Refusal.tooMany(response);
      return;
    } else if (mustChange(session) && !comesFirst(request.getRequestURI())) {
      Refusal.mustChange(response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean comesFirst(String path) {
    return FIRST.contains(path) || !(path.startsWith("/api/") || path.startsWith("/actuator/"));
  }

  private boolean mayAsk(HttpSession session, HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || !(session.getAttribute(BUDGET) instanceof RequestBudget budget)
        || budget.take(clock.instant());
  }
}
