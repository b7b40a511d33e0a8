package org.fengsui.console.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks of every request with a session whether the session still counts, and whether it asks too
 * often.
 */
final class SessionCheck extends OncePerRequestFilter {
  private static final String BUDGET = RequestBudget.class.getName();

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
    }
    chain.doFilter(request, response);
  }

  private boolean mayAsk(HttpSession session, HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || !(session.getAttribute(BUDGET) instanceof RequestBudget budget)
        || budget.take(clock.instant());
  }
}
