package org.fengsui.console.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.console.access.Role;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.IncidentBook;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.Changes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A console with warnings and work of two counties. All that the other county has bears a mark that
 * an account of the first must never see.
 *
 * @param incident an incident of the other county
 * @param own an incident of the account's county
 * @param shared an alert of the region around both, of an incident of the other county
 * @param around an incident of the region around both
 * @param alert an alert of the other county
 * @param notice a notice about that incident
 * @param silence a silence of the other county
 * @param shift a shift of the other county
 * @param release a draft about that incident
 */
public record TwoCounties(
    String incident,
    String own,
    String shared,
    String around,
    String alert,
    long notice,
    long silence,
    long shift,
    long release) {
  /** Accounts: of one county with all roles, of it as a viewer, of everything. */
  public static final String MINE = "mine";

  public static final String VIEWER = "mine.viewer";
  public static final String ALL = "all";

  /** County and prefecture of the account; county and prefecture of the others. */
  public static final String OWN = "640104";

  public static final String OTHER = "640205";

  private static final String MARK = "ZZSECRET";
  private static final String SOURCE = "shizuishan-claims-office";
  private static final String WINDOW =
      "TIMESTAMP WITH TIME ZONE '2026-03-23 00:00:00+00',"
          + " TIMESTAMP WITH TIME ZONE '2099-03-23 00:00:00+00'";

  /** Fills a console. */
  public static TwoCounties in(RunningConsole console) {
    console.account(MINE, List.of(OWN), Role.values());
    console.account(VIEWER, List.of(OWN), Role.VIEWER);
    console.account(ALL, List.of(), Role.values());
    console.account("zzsecret", List.of(OTHER), Role.VIEWER);
    EarlyWarning own = Samples.employer("E-OWN", OWN);
    // It stands higher, so that the region's alert joins it and is shown on the account's.
    EarlyWarning other =
        EarlyWarning.newBuilder(Samples.employer("E-" + MARK, OTHER))
            .setLevel(WarningLevel.RED)
            .build();
    EarlyWarning shared =
        EarlyWarning.newBuilder(Samples.area("region", "640000"))
            .setEvidence(
                Evidence.newBuilder()
                    .setRecords(3)
                    .setLargest(List.of(new LargestReport("R-" + MARK, 500L)))
                    .build())
            .build();
    EarlyWarning around =
        EarlyWarning.newBuilder(shared)
            .setAlertId("earlier")
            .setAsOf(Samples.NOON.minus(Duration.ofDays(90)))
            .build();
    EarlyWarning source =
        Samples.warning("silent-source", "source", SOURCE, null).setRegion(null).build();
    IncidentBook book = console.bean(IncidentBook.class);
    for (EarlyWarning w :
        List.of(around, own, other, shared, Samples.area("county", OTHER), source)) {
      console.bean(Changes.class).run(c -> book.take(w, c));
    }
    Episodes episodes = console.bean(Episodes.class);
    String incident = episodes.find(other.getAlertId()).orElseThrow().incidentId();
    String region = episodes.find(around.getAlertId()).orElseThrow().incidentId();
    rows(console.sql(), incident);
    return new TwoCounties(
        incident,
        episodes.find(own.getAlertId()).orElseThrow().incidentId(),
        shared.getAlertId(),
        region,
        other.getAlertId(),
        last(console.sql(), "outbox"),
        last(console.sql(), "silence"),
        last(console.sql(), "duty"),
        last(console.sql(), "release_item"));
  }

  private static void rows(JdbcClient sql, String incident) {
    sql.sql(
            "INSERT INTO outbox (incident_id, alert_id, sequence, kind, channel, recipient,"
                + " position_in_incident, state, attempts, next_at, body) VALUES"
                + " (?, 'x', 1, 'ALERT', 'sms', 'ZZSECRET', 1, 'PARKED', 1, CURRENT_TIMESTAMP, '{}')")
        .param(incident)
        .update();
    sql.sql(
            "INSERT INTO silence (author, reason, created_at, match_rule, match_region,"
                + " match_level, starts_at, ends_at) VALUES"
                + " ('x', 'ZZSECRET', CURRENT_TIMESTAMP, '', '640205', '', "
                + WINDOW
                + ")")
        .update();
    sql.sql(
            "INSERT INTO duty (roster, person, channel_ref, step_no, areas, planned_by, starts_at,"
                + " ends_at) VALUES ('r', 'ZZSECRET', 'SMS=139', 1, '640205', 'x', "
                + WINDOW
                + ")")
        .update();
    sql.sql(
            "INSERT INTO release_item (incident_id, kind, state, text_zh, text_en, created_by,"
                + " created_at) VALUES (?, 'WARNING', 'DRAFT', 'ZZSECRET', 'ZZSECRET', 'x',"
                + " CURRENT_TIMESTAMP)")
        .param(incident)
        .update();
    for (String area : List.of("640200", OTHER)) {
      sql.sql(
              "INSERT INTO indicator_point (indicator, scope_by, scope_key, group_code,"
                  + " window_code, basis, rule_id, period_end, period_label, scope_name, figure,"
                  + " n, revision, as_of, flags, is_open) VALUES ('layoffs.persons', 'prefecture',"
                  + " ?, '', '30d', '', '', ?, '2026-03-22', 'ZZSECRET', 987654, 7, 1,"
                  + " CURRENT_TIMESTAMP, '', TRUE)")
          .params(area, LocalDate.of(2026, 3, 22))
          .update();
    }
  }

  private static long last(JdbcClient sql, String table) {
    return sql.sql("SELECT MAX(id) FROM " + table).query(Long.class).single();
  }

  /** Tells one message more of each alert, the other county's and the source's first. */
  public void nextAlerts(RunningConsole console) {
    Warnings warnings = console.bean(Warnings.class);
    IncidentBook book = console.bean(IncidentBook.class);
    List<String> ids = console.sql().sql("SELECT alert_id FROM episode").query(String.class).list();
    List<String> last = List.of(shared, ownAlert(console));
    Stream<String> first = ids.stream().filter(id -> !last.contains(id));
    for (String id : Stream.concat(first, last.stream()).toList()) {
      EarlyWarning before = warnings.find(id, 1).orElseThrow();
      EarlyWarning next = Samples.next(before, MessageType.UPDATE, before.getLevel());
      console.bean(Changes.class).run(c -> book.take(next, c));
    }
  }

  private String ownAlert(RunningConsole console) {
    return console.bean(Episodes.class).of(own).get(0).alertId();
  }

  /** What no answer to the account of one county may contain. */
  public String[] secrets() {
    return new String[] {MARK, "zzsecret", incident, alert, "987654", SOURCE};
  }

  /** A path of the interface with the other county's ids, or with ids of nothing. */
  public String filled(String path, boolean there) {
    String id =
        switch (path.split("/", -1)[2]) {
          case "deliveries" -> String.valueOf(there ? notice : 999_999);
          case "silences" -> String.valueOf(there ? silence : 999_999);
          case "duty" -> String.valueOf(there ? shift : 999_999);
          case "releases" -> String.valueOf(there ? release : 999_999);
          default -> there ? incident : "000000000000";
        };
    return path.replace("{id}", id)
            .replace("{code}", there ? OTHER : "999999")
            .replace("{name}", there ? "zzsecret" : "nobody")
            .replace("{step}", "1")
        + (path.equals("/api/bulletin") ? "?month=2026-03" : "");
  }

  /** A body that would do, were the thing one's own. */
  public String body(String path) {
    return switch (path) {
      case "/api/accounts" -> "{\"name\":\"new\",\"areas\":[\"640205\"]}";
      case "/api/releases" ->
          "{\"kind\":\"WARNING\",\"incidentId\":\""
              + incident
              + "\",\"text\":{\"zh\":\"z\",\"en\":\"e\"}}";
      case "/api/silences" ->
          "{\"reason\":\"r\",\"region\":\"640205\",\"endsAt\":\"2099-01-01T00:00:00Z\"}";
      case "/api/duty/shifts" ->
          "{\"roster\":\"r2\",\"person\":\"p\",\"areas\":[\"640205\"],"
              + "\"startsAt\":\"2099-01-01T00:00:00Z\",\"endsAt\":\"2099-01-02T00:00:00Z\"}";
      default ->
          "{\"to\":\"x\",\"text\":\"t\",\"outcome\":\"CONFIRMED\",\"level\":\"RED\","
              + "\"done\":true,\"zh\":\"z\",\"en\":\"e\"}";
    };
  }
}
