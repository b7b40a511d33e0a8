package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.fengsui.console.access.SignInGuard.Counted;
import org.fengsui.console.access.SignInGuard.Verdict;
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
  /** Actor of what somebody does who is not signed in. */
  private static final String NOBODY = "-";

  private static final String NAME = "[A-Za-z0-9._-]{1,40}";

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
    String address = request.getRemoteAddr();
    List<Counted> keys = List.of(Counted.name(name), Counted.address(address));
    Verdict verdict = guard.begin(keys);
    if (verdict != Verdict.ALLOWED) {
      if (verdict == Verdict.REFUSED_FIRST) {
        note("SIGN_IN_BLOCKED", name, address);
      }
      return Outcome.TOO_MANY;
    }
    Authentication given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    Authentication done;
    int epoch = epochs.of(name);
    try {
      done = local.authenticate(given);
    } catch (AuthenticationException e) {
      note("SIGN_IN_FAILED", name, address);
      return Outcome.WRONG;
    }
    guard.succeeded(keys);
    sessions.begin(done, epoch, request, response);
    return Outcome.DONE;
  }

  /** Notes an attempt; what cannot be a name may be a password in the wrong field. */
  private void note(String act, String name, String address) {
    String subject = name.matches(NAME) ? name : "(not a name)";
    changes.run(c -> audit.add(c, NOBODY, act, subject, address));
  }

  /** Ends a session, and the streams that were opened in it. */
  public void end(String name, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      epochs.end(session);
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    changes.run(c -> audit.add(c, name, "SIGN_OUT", name, ""));
  }
}
