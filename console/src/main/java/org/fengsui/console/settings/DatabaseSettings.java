package org.fengsui.console.settings;

/**
 * The database.
 *
 * @param url JDBC URL of H2 or PostgreSQL
 * @param user user
 * @param password password, "" for none
 */
public record DatabaseSettings(String url, String user, String password) {
  /**
   * A file database of H2. Every commit is handed to the operating system before it returns, so
   * that it outlives the process; {@link org.fengsui.console.store.FileKeeper} forces it to the
   * disk once a second, which is why space may be used again after five and not after 45.
   */
  public static DatabaseSettings file(String path) {
    return new DatabaseSettings(
        "jdbc:h2:file:"
            + path
            + ";WRITE_DELAY=0;RETENTION_TIME=5000;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE",
        "fengsui",
        "");
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + url + ", " + user + "]";
  }
}
