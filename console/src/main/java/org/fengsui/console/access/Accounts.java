package org.fengsui.console.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of local accounts. */
public final class Accounts {
  private final JdbcClient sql;

  /** Accounts in a database. */
  public Accounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** The account of a name. */
  public Optional<Account> find(String name) {
    return sql.sql("SELECT * FROM account WHERE name = ?")
        .param(name)
        .query(Accounts::account)
        .optional();
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return sql.sql("SELECT * FROM account ORDER BY name").query(Accounts::account).list();
  }

  /** Hash of an account's password. */
  Optional<String> passwordHash(String name) {
    return sql.sql("SELECT password_hash FROM account WHERE name = ?")
        .param(name)
        .query(String.class)
        .optional();
  }

  /** Whether an account must change its password before anything else. */
  boolean mustChange(String name) {
    return sql.sql("SELECT must_change FROM account WHERE name = ?")
        .param(name)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * Sets a password.
   *
   * @param hash hash, never the password; "" for none, with which nobody signs in here
   * @param mustChange whether it must be changed before anything else
   */
  void password(String name, String hash, boolean mustChange) {
    sql.sql("UPDATE account SET password_hash = ?, must_change = ? WHERE name = ?")
        .params(hash, mustChange, name)
        .update();
  }

  /**
   * Adds an account.
   *
   * @param passwordHash hash, never the password; "" for none, with which nobody signs in here
   */
  public void add(Account account, String passwordHash) {
    sql.sql(
            "INSERT INTO account"
                + " (display_name, password_hash, roles, areas, locale, disabled, name)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            account.displayName(),
            passwordHash,
            roles(account),
            String.join(",", account.areas()),
            account.locale(),
            account.disabled(),
            account.name())
        .update();
  }

  /** Changes everything about an account but its name and its password. */
  public void change(Account account) {
    sql.sql(
            "UPDATE account SET display_name = ?, roles = ?, areas = ?, locale = ?, disabled = ?"
                + " WHERE name = ?")
        .params(
            account.displayName(),
            roles(account),
            String.join(",", account.areas()),
            account.locale(),
            account.disabled(),
            account.name())
        .update();
  }

  private static String roles(Account account) {
    return account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
  }

  private static Account account(ResultSet row, int ignored) throws SQLException {
    Set<Role> roles =
        parts(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
    return new Account(
        row.getString("name"),
        row.getString("display_name"),
        roles,
        parts(row.getString("areas")),
        row.getString("locale"),
        row.getBoolean("disabled"));
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(",")).filter(p -> !p.isEmpty()).toList();
  }
}
