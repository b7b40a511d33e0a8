package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.fengsui.console.live.Changes;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Where a session begins, whatever somebody came in with. */
public final class SessionStart {
  private final SecurityContextRepository contexts;
  private final AuditLog audit;
  private final Changes changes;
  private final SessionEpochs epochs;

  SessionStart(
      SecurityContextRepository contexts, AuditLog audit, Changes changes, SessionEpochs epochs) {
    this.contexts = contexts;
    this.audit = audit;
    this.changes = changes;
    this.epochs = epochs;
  }

  /** Notes that somebody did not come in with the word of an identity provider. */
  void failed(String code, String address) {
    changes.run(c -> audit.add(c, "-", "SIGN_IN_FAILED", code, address));
  }

  /**
   * Begins a session under a new id.
   *
   * @param epoch epoch of the account from before it was looked at
   */
  void begin(
      Authentication done, int epoch, HttpServletRequest request, HttpServletResponse response) {
    // A session that somebody planted before must not become this one.
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    String name = ((AccountPrincipal) done.getPrincipal()).account().name();
    HttpSession session = request.getSession();
    epochs.begin(session, name, epoch);
    SessionCheck.mustChange(
        session, done.getPrincipal() instanceof LocalUser user && user.mustChange());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(done);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    changes.run(c -> audit.add(c, name, "SIGN_IN", name, request.getRemoteAddr()));
  }
}
