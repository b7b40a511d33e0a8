package org.fengsui.console.access;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes the first account, with a password that is printed once, stored nowhere, and must be
 * changed before anything else.
 */
public final class FirstRun {
  /** Name of the first account. */
  public static final String NAME = "admin";

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final PrintStream out;

  /** A first run that prints to a stream, which must not be a log. */
  public FirstRun(Accounts accounts, PasswordEncoder encoder, PrintStream out) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.out = out;
  }

  /** Makes the first account when there is none yet. */
  public void prepare(String locale) {
    if (!accounts.all().isEmpty()) {
      return;
    }
    String password = Passwords.random();
    Account admin = new Account(NAME, NAME, EnumSet.allOf(Role.class), List.of(), locale, false);
    accounts.add(admin, "");
    accounts.password(NAME, encoder.encode(password), true);
    out.println("首个账号 / first account: " + NAME);
    out.println("口令（只显示这一次）/ password (shown this once): " + password);
    out.flush();
  }
}
