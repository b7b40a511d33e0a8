package org.fengsui.console.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.live.Change;
import org.fengsui.console.settings.ChannelKind;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of planned shifts; each one planned or taken back is in the audit log. Read for every
 * notice, so it is kept in memory until it changes.
 */
public final class PlannedShifts {
  private final JdbcClient sql;
  private final AuditLog audit;
  private List<PlannedShift> kept;

  /** Shifts in a database. */
  public PlannedShifts(JdbcClient sql, AuditLog audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** All shifts, the first to begin first. */
  public synchronized List<PlannedShift> all() {
    if (kept == null) {
      kept = sql.sql("SELECT * FROM duty ORDER BY starts_at, id").query(PlannedShifts::row).list();
    }
    return kept;
  }

  /** The shift of a number. */
  public Optional<PlannedShift> find(long id) {
    return all().stream().filter(s -> s.id() == id).findFirst();
  }

  /** Plans a shift; its number is given by the database. */
  public void add(PlannedShift s, Change change) {
    sql.sql(
            "INSERT INTO duty (roster, person, channel_ref, starts_at, ends_at, step_no, areas,"
                + " planned_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            s.roster(),
            s.person(),
            text(s.addresses()),
            SqlTime.of(s.startsAt()),
            SqlTime.of(s.endsAt()),
            s.step(),
            String.join(",", s.areas()),
            s.plannedBy())
        .update();
    audit.add(change, s.plannedBy(), "DUTY_PLANNED", "duty " + s.roster(), told(s));
    change.afterCommit(this::forget);
  }

  /** Takes a shift back. */
  public void remove(PlannedShift s, String actor, Change change) {
    sql.sql("DELETE FROM duty WHERE id = ?").param(s.id()).update();
    audit.add(change, actor, "DUTY_REMOVED", "duty " + s.roster(), told(s));
    change.afterCommit(this::forget);
  }

  private synchronized void forget() {
    kept = null;
  }

  /** What the audit log says: no address. */
  private static String told(PlannedShift s) {
    return "%s; step %d; areas %s; %s – %s"
        .formatted(s.person(), s.step(), s.areas(), s.startsAt(), s.endsAt());
  }

  private static String text(Map<ChannelKind, String> addresses) {
    return addresses.entrySet().stream()
        .map(a -> a.getKey() + "=" + a.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Map<ChannelKind, String> addresses(String text) {
    Map<ChannelKind, String> found = new EnumMap<>(ChannelKind.class);
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> found.put(ChannelKind.valueOf(parts[0]), parts[1]));
    return found;
  }

  private static PlannedShift row(ResultSet row, int ignored) throws SQLException {
    String areas = row.getString("areas");
    Instant starts = SqlTime.read(row, "starts_at");
    return new PlannedShift(
        row.getLong("id"),
        row.getString("roster"),
        Arrays.stream(areas.split(",", -1)).filter(a -> !a.isEmpty()).toList(),
        row.getInt("step_no"),
        row.getString("person"),
        addresses(row.getString("channel_ref")),
        starts,
        SqlTime.read(row, "ends_at"),
        row.getString("planned_by"));
  }
}
