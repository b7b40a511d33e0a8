package org.fengsui.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.access.SignInGuard.Counted;
import org.fengsui.console.access.SignInGuard.Verdict;
import org.fengsui.console.live.Changes;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * A person's own password: changed by whoever knows the old one. All other sessions of the account
 * end; the one that changes it goes on under a new id.
 */
@Component
public class OwnPassword {
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final SignInGuard guard;
  private final SessionEpochs epochs;
  private final AuditLog audit;
  private final Changes changes;

  /** Passwords of local accounts. */
  public OwnPassword(
      Accounts accounts,
      PasswordEncoder encoder,
      SignInGuard guard,
      SessionEpochs epochs,
      AuditLog audit,
      Changes changes) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.guard = guard;
    this.epochs = epochs;
    this.audit = audit;
    this.changes = changes;
  }

  /** How a change ended. */
  public enum Outcome {
    /** The new password holds. */
    DONE,
    /** The old password is wrong. */
    WRONG,
    /** Too many failures; try later. */
    TOO_MANY,
    /** The account has no password here. */
    NONE
  }

  /** Whether the session of a request must change its password before anything else. */
  public static boolean isDue(HttpServletRequest request) {
    return SessionCheck.mustChange(request.getSession(false));
  }

  /** Whether an account has a password here. */
  public boolean has(String name) {
    return !hash(name).isEmpty();
  }

  /** Changes a password; both must not be longer than the hash reads. */
  public Outcome change(String name, String old, String fresh, HttpServletRequest request) {
    if (!has(name)) {
      return Outcome.NONE;
    }
    List<Counted> keys = List.of(Counted.password(name));
    if (guard.begin(keys) != Verdict.ALLOWED) {
      return Outcome.TOO_MANY;
    }
    if (!encoder.matches(old, hash(name))) {
      changes.run(c -> audit.add(c, name, "PASSWORD_FAILED", name, request.getRemoteAddr()));
      return Outcome.WRONG;
    }
    guard.succeeded(keys);
    String hash = encoder.encode(fresh);
    changes.run(
        c -> {
          accounts.password(name, hash, false);
          audit.add(c, name, "PASSWORD_CHANGE", name, "");
          c.afterCommit(() -> epochs.end(name));
        });
    goOn(name, request);
    return Outcome.DONE;
  }

  private void goOn(String name, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      request.changeSessionId();
      epochs.begin(session, name, epochs.of(name));
      SessionCheck.mustChange(session, false);
    }
  }

  private String hash(String name) {
    return Optional.of(name).flatMap(accounts::passwordHash).orElse("");
  }
}
