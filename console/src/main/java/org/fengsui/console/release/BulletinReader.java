package org.fengsui.console.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Estimate;
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
    return of(month, code -> true, code -> all ? 0 : fewest, List.of(), List.of());
  }

  /** The bulletin of a month as an account may see it: areas that concern it. */
  public Bulletin of(YearMonth month, Visitor visitor) {
    return of(
        month,
        visitor::sees,
        code -> visitor.seesSmallCells(code) ? 0 : fewest,
        visitor.listed(),
        visitor.sources());
  }

  private Bulletin of(
      YearMonth month,
      Predicate<String> seen,
      ToLongFunction<String> least,
      List<String> regions,
      List<String> sources) {
    return new Bulletin(
        month,
        state(month),
        shown(lines("survey.unemployment_rate", false, month), seen, least),
        groups(shown(lines("survey.%", true, month), seen, least)),
        shown(lines("survey.participation_rate", false, month), seen, least),
        shown(lines("survey.mean_wage", false, month), seen, least),
        shown(lines("layoffs.persons", false, month), seen, least),
        shown(lines("claims.%", false, month), seen, least),
        warnings(month, regions, sources));
  }

  private ReleaseState state(YearMonth month) {
    boolean approved =
        releases.approved().stream()
            .anyMatch(
                r ->
                    r.kind() == ReleaseKind.BULLETIN && r.text().zh().startsWith(month.toString()));
    return approved ? ReleaseState.APPROVED : ReleaseState.DRAFT;
  }

  private static List<Bulletin.Line> shown(
      List<Bulletin.Line> lines, Predicate<String> seen, ToLongFunction<String> least) {
    return lines.stream()
        .filter(l -> seen.test(l.key()))
        .map(l -> l.suppressedBelow(least.applyAsLong(l.key())))
        .toList();
  }

  private List<Bulletin.Line> lines(String indicator, boolean groups, YearMonth month) {
    Map<List<String>, Bulletin.Line> latest = new LinkedHashMap<>();
    sql.sql(
            "SELECT * FROM indicator_point WHERE indicator LIKE :indicator"
                + " AND scope_by IN ('region', 'prefecture') AND is_open = FALSE"
                + " AND period_end >= :first AND period_end <= :last AND group_code "
                + (groups ? "<> ''" : "= ''")
                + " ORDER BY scope_key, group_code, indicator, window_code, period_end, rule_id")
        .param("indicator", indicator)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .query(this::line)
        .list()
        .forEach(l -> latest.put(series(l), l));
    return List.copyOf(latest.values());
  }

  /** By area, then by group in the order of the pack; groups that it does not list come last. */
  private List<Bulletin.Line> groups(List<Bulletin.Line> lines) {
    List<String> order = place.pack().jurisdiction().breakdowns().groups();
    return lines.stream()
        .sorted(
            Comparator.comparing(Bulletin.Line::key)
                .thenComparingInt(l -> order.indexOf(l.group()) & Integer.MAX_VALUE)
                .thenComparing(Bulletin.Line::group))
        .toList();
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
        false,
        Estimate.of(row));
  }

  private List<Bulletin.Warnings> warnings(
      YearMonth month, List<String> regions, List<String> sources) {
    ZoneId zone = place.zone();
    String seen =
        regions.isEmpty()
            ? ""
            : " AND region IN (:regions) AND (scope_by <> 'source' OR scope_key IN (:sources))";
    return sql.sql(
            "SELECT rule_id, level, status, COUNT(*) FROM warning_message"
                + " WHERE msg_type = 'ALERT' AND as_of >= :from AND as_of < :to"
                + seen
                + " GROUP BY rule_id, level, status ORDER BY rule_id, level, status")
        .param("from", SqlTime.of(month.atDay(1).atStartOfDay(zone).toInstant()))
        .param("to", SqlTime.of(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
        .param("regions", regions)
        .param("sources", sources)
        .query(
            (row, i) ->
                new Bulletin.Warnings(
                    row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
        .list();
  }
}
