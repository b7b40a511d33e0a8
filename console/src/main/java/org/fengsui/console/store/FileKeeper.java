package org.fengsui.console.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the file of an H2 database in bounds, and forces it to the disk once a second. A database
 * that writes with each commit ({@code WRITE_DELAY=0}) has no thread of its own that would do so:
 * each commit leaves pages behind that nobody needs any more, and the file only grows.
 *
 * <p>All of it is H2's own copy-and-forget: pages still needed are written again, and the space of
 * the old ones is used when they are {@code RETENTION_TIME} old. So a process killed at any point
 * finds its last commit.
 */
public class FileKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(FileKeeper.class);
  private static final int LEAST_FILL_PERCENT = 50;
  private static final int BYTES_A_STEP = 2 << 20;
  private static final int MOST_STEPS = 8;

  private final DataSource source;
  private final boolean h2;

  /**
   * A keeper.
   *
   * @param url JDBC URL of the database; any other than H2's is left alone
   */
  public FileKeeper(DataSource source, String url) {
    this.source = source;
    this.h2 = url.startsWith("jdbc:h2:");
  }

  /** Writes again what is needed of the emptiest parts of the file, a few megabytes at most. */
  @Scheduled(fixedDelay = 1000)
  public void tidy() {
    if (!h2) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      // A database in another process looks after its file itself.
      if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
        tidy(session.getDatabase().getStore().getMvStore());
      }
    } catch (SQLException | MVStoreException e) {
      LOG.warn("the file of the database is tidied later: {}", e.toString());
    }
  }

  private static void tidy(MVStore store) {
    for (int i = 0; i < MOST_STEPS && store.compact(LEAST_FILL_PERCENT, BYTES_A_STEP); i++) {
      store.commit();
    }
    store.sync();
  }
}
