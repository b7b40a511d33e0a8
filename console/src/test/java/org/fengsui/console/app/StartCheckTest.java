package org.fengsui.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.SettingsReader;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {
  private static final String MIGRATIONS = "classpath:db/migration/common";

  @TempDir private Path directory;

  private static ConsoleSettings settings(int port, String url, String user) {
    String yaml =
        """
        pack: cn-ningxia
        kafka: {bootstrap: "127.0.0.1:1"}
        listen: {port: %d}
        database: {url: "%s", user: %s}
        """;
    return new SettingsReader().parse("console.yaml", yaml.formatted(port, url, user));
  }

  private String file() {
    return "jdbc:h2:file:" + directory.resolve("data").resolve("console");
  }

  private static void refused(ConsoleSettings settings, String... words) {
    assertThatThrownBy(() -> StartCheck.check(settings, MIGRATIONS))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll(words)
        .message()
        .matches(m -> m.lines().count() == 1);
  }

  @Test
  void aNewDatabaseIsMadeInAFolderOfItsOwnerOnly() throws Exception {
    assertThatCode(() -> StartCheck.check(settings(0, file(), "a"), MIGRATIONS))
        .doesNotThrowAnyException();
    assertThat(Files.getPosixFilePermissions(directory.resolve("data")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aTakenPortIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(
          settings(taken.getLocalPort(), file(), "a"),
          "127.0.0.1:" + taken.getLocalPort(),
          "listen.port",
          "请");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    refused(settings(0, "jdbc:h2:file:" + file + "/console", "a"), "database.url", file.toString());
  }

  @Test
  void anotherUserOfTheDatabaseIsRefused() throws Exception {
    DriverManager.getConnection(file(), "a", "").close();
    refused(settings(0, file(), "b"), "refuses the user b", "database.password");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaid() {
    refused(settings(0, "jdbc:postgresql://127.0.0.1:1/fengsui", "a"), "no database answers");
  }

  @Test
  void aLockedDatabaseIsSaid() {
    var database = new DatabaseSettings("jdbc:h2:file:./console", "a", "");
    assertThat(DatabaseFault.of(new SQLException("x", "90020", 90020), database))
        .hasMessageContaining("in use by another process");
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedAndOneOfThisVersionIsNot() throws Exception {
    Flyway.configure().dataSource(file(), "a", "").locations(MIGRATIONS).load().migrate();
    assertThatCode(() -> StartCheck.check(settings(0, file(), "a"), MIGRATIONS))
        .doesNotThrowAnyException();
    Path newer = Files.createDirectory(directory.resolve("newer"));
    Files.writeString(newer.resolve("V9999__later.sql"), "CREATE TABLE later (id INT);");
    String all = MIGRATIONS + ",filesystem:" + newer;
    Flyway.configure().dataSource(file(), "a", "").locations(all.split(",", -1)).load().migrate();
    refused(settings(0, file(), "a"), "newer version (9999)");
  }
}
