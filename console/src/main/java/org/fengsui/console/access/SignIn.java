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
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions: begun with name and password under a new id, ended on request, both in the audit log.
 */
@Component
public class SignIn {
  private final AuthenticationManager local;
  private final SecurityContextRepository contexts;
  private final SignInGuard guard;
  private final AuditLog audit;
  private final Changes changes;

  /** Sign-in with local accounts. */
  public SignIn(
      AuthenticationManager local,
      SecurityContextRepository contexts,
      SignInGuard guard,
      AuditLog audit,
      Changes changes) {
    this.local = local;
    this.contexts = contexts;
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
    try {
      done = local.authenticate(given);
    } catch (AuthenticationException e) {
      keys.forEach(guard::failed);
      return Outcome.WRONG;
    }
    keys.forEach(guard::succeeded);
    remember(done, request, response);
    changes.run(c -> audit.add(c, name, "SIGN_IN", name, request.getRemoteAddr()));
    return Outcome.DONE;
  }

  private void remember(
      Authentication done, HttpServletRequest request, HttpServletResponse response) {
    // A session that somebody planted before must not become this one.
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(done);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
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
