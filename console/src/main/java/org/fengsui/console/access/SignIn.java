package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.fengsui.console.live.Changes;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sessions: begun with name and password under a new id, ended on request, both in the audit log.
 */
@Component
public class SignIn {
  private final AuthenticationManager local;
  private final SessionStart sessions;
  private final SessionEpochs epochs;
  private final SignInGuard guard;
  private final AuditLog audit;
  private final Changes changes;

  /** Sign-in with local accounts. */
  public SignIn(
      AuthenticationManager local,
      SessionStart sessions,
      SessionEpochs epochs,
      SignInGuard guard,
      AuditLog audit,
      Changes changes) {
    this.local = local;
    this.sessions = sessions;
    this.epochs = epochs;
    this.guard = guard;
    this.audit = audit;
    this.changes = changes;
  }

  /** How an attempt ended. */
  public enum Outcome {
    /** A session begins. */
    DONE,
    /** Name or password are wrong, or the account is barred. */
    WRONG,
    /** Too many failures; try later. */
    TOO_MANY
  }

  /** Begins a session. */
  public Outcome begin(
      String name, String password, HttpServletRequest request, HttpServletResponse response) {
    List<String> keys = List.of("name " + name, "address " + request.getRemoteAddr());
    if (!keys.stream().allMatch(guard::allows)) {
      return Outcome.TOO_MANY;
    }
    Authentication given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    Authentication done;
    int epoch = epochs.of(name);
    try {
      done = local.authenticate(given);
    } catch (AuthenticationException e) {
      keys.forEach(guard::failed);
      return Outcome.WRONG;
    }
    keys.forEach(guard::succeeded);
    sessions.begin(done, epoch, request, response);
    return Outcome.DONE;
  }

  /** Ends a session. */
  public void end(String name, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    changes.run(c -> audit.add(c, name, "SIGN_OUT", name, ""));
  }
}
