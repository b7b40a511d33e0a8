package org.fengsui.console.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.place.Place;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the figures of a month: of each series the latest closed value within it. */
public final class BulletinReader {
  private final JdbcClient sql;
  private final Releases releases;
  private final Place place;
  private final long fewest;

  /**
   * Figures of a database.
   *
   * @param fewest persons or records that a figure for everybody must rest on
   */
  public BulletinReader(JdbcClient sql, Releases releases, Place place, long fewest) {
    this.fewest = fewest;
    this.sql = sql;
    this.releases = releases;
    this.place = place;
  }

  /**
   * The bulletin of a month.
   *
   * @param all whether figures that rest on few are shown as well
   */
  public Bulletin of(YearMonth month, boolean all) {
    long least = all ? 0 : fewest;
    return new Bulletin(
        month,
        state(month),
        lines("survey.unemployment_rate", false, month, least),
        lines("survey.unemployment_rate", true, month, least),
        lines("survey.participation_rate", false, month, least),
        lines("survey.mean_wage", false, month, least),
        lines("layoffs.persons", false, month, least),
        lines("claims.%", false, month, least),
        warnings(month));
  }

  private ReleaseState state(YearMonth month) {
    boolean approved =
        releases.approved().stream()
            .anyMatch(
                r ->
                    r.kind() == ReleaseKind.BULLETIN && r.text().zh().startsWith(month.toString()));
    return approved ? ReleaseState.APPROVED : ReleaseState.DRAFT;
  }

  private List<Bulletin.Line> lines(String indicator, boolean groups, YearMonth month, long least) {
    Map<List<String>, Bulletin.Line> latest = new LinkedHashMap<>();
    sql.sql(
            "SELECT * FROM indicator_point WHERE indicator LIKE :indicator"
                + " AND scope_by IN ('region', 'prefecture') AND is_open = FALSE"
                + " AND period_end >= :first AND period_end <= :last AND group_code "
                + (groups ? "<> ''" : "= ''")
                + " ORDER BY scope_key, group_code, indicator, window_code, period_end")
        .param("indicator", indicator)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .query(this::line)
        .list()
        .forEach(l -> latest.put(series(l), l.suppressedBelow(least)));
    return List.copyOf(latest.values());
  }

  private static List<String> series(Bulletin.Line l) {
    return List.of(l.indicator(), l.key(), l.group(), l.window());
  }

  private Bulletin.Line line(ResultSet row, int ignored) throws SQLException {
    return new Bulletin.Line(
        row.getString("indicator"),
        row.getString("scope_by"),
        row.getString("scope_key"),
        place.name(row.getString("scope_key")),
        row.getString("group_code"),
        row.getString("window_code"),
        row.getString("period_label"),
        row.getObject("figure", Double.class),
        row.getObject("standard_error", Double.class),
        row.getObject("n", Long.class),
        row.getString("flags"),
        false);
  }

  private List<Bulletin.Warnings> warnings(YearMonth month) {
    ZoneId zone = place.zone();
    return sql.sql(
            "SELECT rule_id, level, status, COUNT(*) FROM warning_message"
                + " WHERE msg_type = 'ALERT' AND as_of >= ? AND as_of < ?"
                + " GROUP BY rule_id, level, status ORDER BY rule_id, level, status")
        .params(
            SqlTime.of(month.atDay(1).atStartOfDay(zone).toInstant()),
            SqlTime.of(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
        .query(
            (row, i) ->
                new Bulletin.Warnings(
                    row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }
}
