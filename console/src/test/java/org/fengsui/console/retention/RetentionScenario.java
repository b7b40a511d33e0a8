package org.fengsui.console.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.RetentionSettings;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.testing.MovingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is forgotten and what is not, on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RetentionScenario {
  private static final Instant NOW = Instant.parse("2029-06-01T04:00:00Z");
  private static final RetentionSettings KEPT =
      new RetentionSettings(Duration.ofDays(500), Duration.ofDays(100), Duration.ofDays(10));

  private final MovingClock clock = new MovingClock(NOW);
  private MemoryStore store;

  abstract DatabaseSettings database() throws Exception;

  @BeforeAll
  void start() throws Exception {
    store = MemoryStore.create(database(), clock);
  }

  @AfterEach
  void empty() {
    for (String table :
        List.of(
            "warning_message",
            "episode_link",
            "episode",
            "incident",
            "indicator_point",
            "refusal_count")) {
      store.sql().sql("DELETE FROM " + table).update();
    }
  }

  @Test
  void valuesGoWhenTheirPeriodIsTooLongAgoWhetherItWasClosedOrNot() {
    LocalDate last = LocalDate.of(2029, 6, 1).minusDays(500);
    value(last, false);
    value(last.minusDays(1), false);
    value(last.minusDays(2), true);
    value(LocalDate.of(2029, 6, 1), true);
    forget();
    assertThat(texts("SELECT CAST(period_end AS VARCHAR) FROM indicator_point"))
        .containsExactlyInAnyOrder("2028-01-18", "2029-06-01");
  }

  @Test
  void anIncidentThatEndedLongAgoKeepsTheLastMessageOfEachEpisode() {
    incident("old", "CLOSED", 101);
    episode("a", "old", 3);
    episode("b", "old", 1);
    forget();
    assertThat(messages()).containsExactlyInAnyOrder("a/3", "b/1");
    assertThat(texts("SELECT id FROM incident")).containsExactly("old");
  }

  @Test
  void anIncidentThatIsOpenOrEndedLatelyKeepsAllMessagesHoweverOld() {
    incident("open", "OPEN", 0);
    incident("late", "CLOSED", 99);
    episode("c", "open", 2);
    episode("d", "late", 2);
    forget();
    assertThat(messages()).containsExactlyInAnyOrder("c/1", "c/2", "d/1", "d/2");
  }

  @Test
  void messagesThatAnOpenIncidentShowsStayAsWell() {
    incident("old", "CLOSED", 200);
    incident("open", "OPEN", 0);
    episode("e", "old", 2);
    store.sql().sql("INSERT INTO episode_link VALUES ('e', 'open')").update();
    forget();
    assertThat(messages()).containsExactlyInAnyOrder("e/1", "e/2");
  }

  @Test
  void countsOfRefusalsGoWhenNoneWasCountedForLong() {
    refusal("late", 10);
    refusal("old", 11);
    forget();
    assertThat(texts("SELECT reason FROM refusal_count")).containsExactly("late");
  }

  @Test
  void whatWasForgottenOnceIsNotMissedTheNextTime() {
    forget();
    forget();
    assertThat(messages()).isEmpty();
  }

  private void forget() {
    new Retention(store.sql(), KEPT, clock).forget();
  }

  private List<String> messages() {
    return texts("SELECT alert_id || '/' || sequence FROM warning_message");
  }

  private List<String> texts(String query) {
    return store.sql().sql(query).query(String.class).list();
  }

  private static OffsetDateTime ago(int days) {
    return NOW.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
  }

  private void refusal(String reason, int days) {
    store
        .sql()
        .sql("INSERT INTO refusal_count VALUES ('s', ?, 1, ?)")
        .params(reason, ago(days))
        .update();
  }

  private void value(LocalDate day, boolean open) {
    store
        .sql()
        .sql(
            "INSERT INTO indicator_point (indicator, scope_by, scope_key, group_code, window_code,"
                + " basis, rule_id, period_end, period_label, scope_name, revision, as_of, flags,"
                + " is_open) VALUES ('i', 'area', 'k', '', '', '', '', ?, '', '', 1, ?, '', ?)")
        .params(day, ago(0), open)
        .update();
  }

  private void incident(String id, String state, int endedDaysAgo) {
    store
        .sql()
        .sql(
            "INSERT INTO incident (id, title_zh, title_en, region, county, employer, industry,"
                + " status, state, opened_at, changed_at, closed_at, first_as_of, last_as_of,"
                + " search_text) VALUES (?, '', '', '', '', '', '', 'TEST', ?, ?, ?, ?, ?, ?, '')")
        .params(
            id,
            state,
            ago(900),
            ago(900),
            state.equals("OPEN") ? null : ago(endedDaysAgo),
            ago(900),
            ago(900))
        .update();
  }

  private void episode(String alert, String incident, int messages) {
    store
        .sql()
        .sql(
            "INSERT INTO episode (alert_id, incident_id, rule_id, scope_by, scope_key, scope_name,"
                + " region, employer, state, onset, last_sequence, last_as_of)"
                + " VALUES (?, ?, 'r', 'area', 'k', '', '', '', 'CLOSED', DATE '2027-01-01', ?, ?)")
        .params(alert, incident, messages, ago(900))
        .update();
    for (int i = 1; i <= messages; i++) {
      store
          .sql()
          .sql(
              "INSERT INTO warning_message (alert_id, sequence, attempt, feed_no, incident_id,"
                  + " msg_type, status, rule_id, rule_version, mode, scope_by, scope_key,"
                  + " scope_name, group_code, region, employer, indicator, onset, as_of,"
                  + " received_at, title_zh, title_en, body) VALUES (?, ?, 1, 1, ?, 'UPDATE',"
                  + " 'TEST', 'r', 1, 'LIVE', 'area', 'k', '', '', '', '', 'i',"
                  + " DATE '2027-01-01', ?, ?, '', '', '{}')")
          .params(alert, i, incident, ago(900), ago(900))
          .update();
    }
  }
}
