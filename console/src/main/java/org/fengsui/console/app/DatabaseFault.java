package org.fengsui.console.app;

import java.sql.SQLException;
import org.fengsui.console.settings.DatabaseSettings;

/** What a database that cannot be opened means, and what to do. */
final class DatabaseFault {
  /** H2: another process has the file. */
  private static final int LOCKED = 90020;

  /** H2: files that cannot be read or written. */
  private static final int FILE = 90028;

  private static final String WRONG_PASSWORD = "28";
  private static final String NO_CONNECTION = "08";
  private static final String NO_DATABASE = "3D";

  private DatabaseFault() {}

  /** The sentence for a failed connection. */
  static StartException of(SQLException e, DatabaseSettings database) {
    String url = database.url().split("[;?]", 2)[0];
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    StartException known = file(e.getErrorCode(), url);
    if (known == null) {
      known = server(state, url, database.user());
    }
    if (known != null) {
      return known;
    }
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new StartException(
        "数据库 " + url + " 无法打开：" + why, "the database " + url + " cannot be opened: " + why);
  }

  /** The sentence for a file of H2 that cannot be used; null for any other cause. */
  private static StartException file(int code, String url) {
    if (code == LOCKED) {
      return new StartException(
          "数据库 " + url + " 正被另一个进程使用：请先停止它，或改 database.url",
          "the database "
              + url
              + " is in use by another process: stop that, or change database.url");
    }
    if (code == FILE) {
      return new StartException(
          "数据库文件 " + url + " 无法读写：请检查权限和磁盘空间",
          "the files of " + url + " cannot be read or written: check rights and disk space");
    }
    return null;
  }

  /** The sentence for a server that refuses or is not there; null for any other cause. */
  private static StartException server(String state, String url, String user) {
    if (state.startsWith(WRONG_PASSWORD)) {
      return new StartException(
          "数据库 " + url + " 拒绝用户 " + user + "：请检查 database.user 和 database.password",
          "the database "
              + url
              + " refuses the user "
              + user
              + ": check database.user and database.password");
    }
    if (state.startsWith(NO_CONNECTION)) {
      return new StartException(
          "数据库 " + url + " 没有应答：请启动它，或检查 database.url",
          "no database answers at " + url + ": start it, or check database.url");
    }
    if (state.startsWith(NO_DATABASE)) {
      return new StartException(
          "没有数据库 " + url + "：请先建立它，或检查 database.url",
          "there is no database " + url + ": create it, or check database.url");
    }
    return null;
  }
}
