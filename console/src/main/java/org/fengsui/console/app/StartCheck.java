package org.fengsui.console.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.ListenSettings;
import org.flywaydb.core.Flyway;

/**
 * What would keep the console from starting, looked at before anything else is started: otherwise
 * it would show as a hundred lines from the depths of a library.
 */
final class StartCheck {
  private static final String H2_FILE = "jdbc:h2:file:";

  private StartCheck() {}

  /**
   * Looks at the port, the folder of the database, its lock, its user and its version.
   *
   * @param migrations where the migrations of this release are
   * @throws StartException naming the first that cannot be used
   */
  static void check(ConsoleSettings settings, String migrations) {
    port(settings.listen());
    DatabaseSettings database = settings.database();
    folder(database.url());
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      if (!connection.isValid(0)) {
        throw new SQLException("no answer");
      }
      version(database, migrations);
    } catch (SQLException e) {
      throw DatabaseFault.of(e, database);
    }
  }

  private static void port(ListenSettings listen) {
    InetSocketAddress place = new InetSocketAddress(listen.address(), listen.port());
    try (ServerSocket socket = new ServerSocket()) {
      // as the server itself does, so that connections of a console just ended are no hindrance
      socket.setReuseAddress(true);
      socket.bind(place);
    } catch (IOException e) {
      String where = listen.address() + ":" + listen.port();
      throw new StartException(
          "无法监听 " + where + "（" + e.getMessage() + "）：请停止占用它的程序，或改 listen.address、listen.port",
          "cannot listen on "
              + where
              + " ("
              + e.getMessage()
              + "): stop what uses it, or change listen.address or listen.port");
    }
  }

  /** The folder of a file database is made readable by its owner only. */
  private static void folder(String url) {
    if (!url.startsWith(H2_FILE)) {
      return;
    }
    String name = url.substring(H2_FILE.length()).split(";", 2)[0].replaceFirst("^~/", home());
    Path folder = Path.of(name).toAbsolutePath().getParent();
    try {
      PrivateFolder.make(folder);
    } catch (IOException e) {
      throw unwritable(folder);
    }
    if (!Files.isWritable(folder)) {
      throw unwritable(folder);
    }
  }

  private static String home() {
    return System.getProperty("user.home") + "/";
  }

  private static StartException unwritable(Path folder) {
    return new StartException(
        "数据库文件夹 " + folder + " 无法写入：请更改其权限或 database.url",
        "the folder "
            + folder
            + " of the database cannot be written: change its rights or database.url");
  }

  private static void version(DatabaseSettings database, String migrations) {
    var info =
        Flyway.configure()
            .dataSource(database.url(), database.user(), database.password())
            .locations(migrations.split(",", -1))
            .load()
            .info();
    for (var migration : info.applied()) {
      if (migration.getState().isApplied() && !migration.getState().isResolved()) {
        throw new StartException(
            "数据库 " + database.url() + " 属于更新的版本（" + migration.getVersion() + "）：请用该版本启动，或恢复备份",
            "the database "
                + database.url()
                + " is of a newer version ("
                + migration.getVersion()
                + "): start that version, or restore a backup");
      }
    }
  }
}
