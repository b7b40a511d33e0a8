package org.fengsui.console.testing;

import java.time.Clock;
import java.util.UUID;
import org.fengsui.console.live.Changes;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.settings.DatabaseSettings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The console's tables in memory, for tests of one room.
 *
 * @param scans counts what its queries read
 * @param jdbc its database
 * @param sql the same
 * @param log its events
 * @param hub told of them
 * @param changes the way to change it
 */
public record MemoryStore(
    ScanCount scans,
    JdbcTemplate jdbc,
    JdbcClient sql,
    EventLog log,
    EventHub hub,
    Changes changes) {
  /** A new, empty store, whose changes happen at the times of a clock. */
  public static MemoryStore create(Clock clock) {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    return create(new DatabaseSettings(url, "fengsui", ""), clock);
  }

  /** A store in an empty database. */
  public static MemoryStore create(DatabaseSettings database, Clock clock) {
    ScanCount source =
        new ScanCount(
            new DriverManagerDataSource(database.url(), database.user(), database.password()));
    Flyway.configure()
        .dataSource(source)
        .locations(
            database.url().startsWith("jdbc:postgresql:")
                ? new String[] {
                  "classpath:db/migration/common", "classpath:db/migration/postgresql"
                }
                : new String[] {"classpath:db/migration/common"})
        .load()
        .migrate();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    JdbcClient sql = JdbcClient.create(jdbc);
    EventLog log = new EventLog(sql, jdbc);
    EventHub hub = new EventHub();
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    return new MemoryStore(source, jdbc, sql, log, hub, new Changes(transactions, log, hub, clock));
  }
}
