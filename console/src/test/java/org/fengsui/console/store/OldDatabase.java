package org.fengsui.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengsui.console.board.Heartbeats;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.settings.DatabaseSettings;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database as 0.1.0 left it, and what it says after the migrations since. */
public final class OldDatabase {
  private static final String V0_1_0 = "5";
  private static final String TIME = "TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00:00'";

  private OldDatabase() {}

  /** Migrates an empty database to that of 0.1.0, fills it, and migrates it on. */
  public static void migrates(DatabaseSettings database, List<String> locations) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(database.url(), database.user(), database.password());
    String[] all = locations.toArray(String[]::new);
    Flyway.configure().dataSource(source).locations(all).target(V0_1_0).load().migrate();
    JdbcTemplate jdbc = new JdbcTemplate(source);
    fill(jdbc);
    Flyway.configure().dataSource(source).locations(all).load().migrate();
    JdbcClient sql = JdbcClient.create(jdbc);
    Episode open = new Episodes(sql, jdbc).open().get(0);
    assertThat(open.orphaned()).isFalse();
    assertThat(open.closing()).isNull();
    assertThat(open.historySince()).isNull();
    assertThat(new Incidents(sql, jdbc).find("i").orElseThrow().orphans()).isZero();
    assertThat(new Heartbeats(sql).last().orElseThrow().catchingUp()).isFalse();
  }

  private static void fill(JdbcTemplate jdbc) {
    jdbc.execute(
        ("INSERT INTO incident (id, title_zh, title_en, region, county, employer, industry, level,"
                + " highest_level, status, state, opened_at, changed_at, first_as_of, last_as_of,"
                + " search_text) VALUES ('i', 't', 't', '640104', '640104', '', '', 'RED', 'RED',"
                + " 'ACTUAL', 'OPEN', @, @, @, @, '')")
            .replace("@", TIME));
    jdbc.execute(
        ("INSERT INTO episode (alert_id, incident_id, rule_id, scope_by, scope_key, scope_name,"
                + " region, employer, level, state, onset, last_sequence, last_as_of) VALUES ('a',"
                + " 'i', 'r', 'county', '640104', 'n', '640104', '', 'RED', 'OPEN',"
                + " DATE '2026-01-02', 1, @)")
            .replace("@", TIME));
    jdbc.execute(
        "INSERT INTO job_heartbeat (job_id, attempt, beat_at, received_at) VALUES ('j', 1, @, @)"
            .replace("@", TIME));
  }
}
