package org.fengsui.console.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fengsui.console.settings.RetentionSettings;
import org.fengsui.console.store.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets, once a day, old indicator values, messages of incidents that ended long ago, and counts
 * of refusals that have stopped. Incidents, episodes, what people did and the audit log stay; so do
 * all messages of an open incident, those shown on it included, and the last one of each episode.
 */
public class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final long DAY_MILLIS = 86_400_000;
  private static final long START_MILLIS = 60_000;

  /** By the two values of a flag, because the index begins with it. */
  private static final String VALUES =
      "DELETE FROM indicator_point WHERE is_open = ? AND period_end < ?";

  private static final String MESSAGES =
      "DELETE FROM warning_message WHERE incident_id IN"
          + " (SELECT i.id FROM incident i WHERE i.state = 'CLOSED' AND i.closed_at < ?)"
          + " AND sequence < (SELECT e.last_sequence FROM episode e"
          + " WHERE e.alert_id = warning_message.alert_id)"
          + " AND NOT EXISTS (SELECT 1 FROM episode_link l JOIN incident o ON o.id = l.incident_id"
          + " WHERE l.alert_id = warning_message.alert_id AND o.state = 'OPEN')";

  private static final String REFUSALS = "DELETE FROM refusal_count WHERE last_at < ?";

  private final JdbcClient sql;
  private final RetentionSettings settings;
  private final Clock clock;

  /** Retention in a database. */
  public Retention(JdbcClient sql, RetentionSettings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** Forgets what is older than the settings say. */
  @Scheduled(initialDelay = START_MILLIS, fixedRate = DAY_MILLIS)
  public void forget() {
    try {
      LocalDate first = LocalDate.ofInstant(before(settings.values()), ZoneOffset.UTC);
      int values = values(first, false) + values(first, true);
      int messages = older(MESSAGES, settings.messages());
      int refusals = older(REFUSALS, settings.refusals());
      if (values + messages + refusals > 0) {
        LOG.info("forgot {} values, {} messages, {} counts", values, messages, refusals);
      }
    } catch (DataAccessException e) {
      LOG.warn("what is old stays until tomorrow: {}", e.toString());
    }
  }

  private int values(LocalDate first, boolean open) {
    return sql.sql(VALUES).param(open).param(first).update();
  }

  private int older(String statement, Duration kept) {
    return sql.sql(statement).param(SqlTime.of(before(kept))).update();
  }

  private Instant before(Duration kept) {
    return clock.instant().minus(kept);
  }
}
