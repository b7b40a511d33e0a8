package org.fengsui.console.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.fengsui.console.live.Change;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps accounts. Every act is in the audit log, and a change of what an account may do ends its
 * sessions. Somebody who keeps all accounts always remains.
 */
public final class AccountDesk {
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final AuditLog audit;
  private final SessionEpochs epochs;

  /** Keeps the accounts of a database. */
  public AccountDesk(
      Accounts accounts, PasswordEncoder encoder, AuditLog audit, SessionEpochs epochs) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.audit = audit;
    this.epochs = epochs;
  }

  /** The account of a name. */
  public Optional<Account> find(String name) {
    return accounts.find(name);
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return accounts.all();
  }

  /** Adds an account; it has no password until it is given one. */
  public void add(Account account, String actor, Change change) {
    accounts.add(account, "");
    audit.add(change, actor, "ACCOUNT_ADD", account.name(), described(account));
  }

  /**
   * Makes an account what is given.
   *
   * @return false, and nothing is changed, when nobody would be left who keeps all accounts
   */
  public boolean change(Account account, String actor, Change change) {
    Account before = accounts.find(account.name()).orElseThrow();
    if (account.equals(before)) {
      return true;
    }
    boolean others =
        accounts.all().stream().anyMatch(a -> !a.name().equals(account.name()) && keepsAll(a));
    if (keepsAll(before) && !keepsAll(account) && !others) {
      return false;
    }
    accounts.change(account);
    audit.add(change, actor, "ACCOUNT_CHANGE", account.name(), difference(before, account));
    if (!sameRights(before, account)) {
      change.afterCommit(() -> epochs.end(account.name()));
    }
    return true;
  }

  /** Gives an account a password that somebody chose, and ends its sessions. */
  public void password(String name, String password, String actor, Change change) {
    set(name, encoder.encode(password), false, "", actor, change);
  }

  /**
   * Gives an account a new password, and ends its sessions.
   *
   * @return the password, which must be changed at the first sign-in
   */
  public String madePassword(String name, String actor, Change change) {
    String password = Passwords.random();
    set(name, encoder.encode(password), true, "made, to be changed", actor, change);
    return password;
  }

  /** Takes an account's password away: it comes in by the identity provider alone. */
  public void noPassword(String name, String actor, Change change) {
    set(name, "", false, "none", actor, change);
  }

  private void set(
      String name, String hash, boolean mustChange, String detail, String actor, Change change) {
    accounts.password(name, hash, mustChange);
    audit.add(change, actor, "PASSWORD_SET", name, detail);
    change.afterCommit(() -> epochs.end(name));
  }

  private static boolean keepsAll(Account a) {
    return !a.disabled() && a.areas().isEmpty() && a.roles().contains(Role.ADMIN);
  }

  private static boolean sameRights(Account a, Account b) {
    return a.roles().equals(b.roles())
        && a.areas().equals(b.areas())
        && a.disabled() == b.disabled();
  }

  private static String described(Account a) {
    return "roles %s; areas %s; disabled %s"
        .formatted(new TreeSet<>(a.roles()), a.areas(), a.disabled());
  }

  private static String difference(Account a, Account b) {
    List<String> parts = new ArrayList<>();
    add(parts, "name", a.displayName(), b.displayName());
    add(parts, "roles", new TreeSet<>(a.roles()), new TreeSet<>(b.roles()));
    add(parts, "areas", a.areas(), b.areas());
    add(parts, "locale", a.locale(), b.locale());
    add(parts, "disabled", a.disabled(), b.disabled());
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      parts.add(what + " " + before + " → " + after);
    }
  }
}
