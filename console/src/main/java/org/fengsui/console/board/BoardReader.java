package org.fengsui.console.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.place.Place;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.WarningLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the board from the database, at most a few times a second however many look at it. */
public final class BoardReader {
  private static final Duration KEPT = Duration.ofMillis(500);
  private static final int LATEST = 40;
  private static final int SERIES_DAYS = 120;

  private final Tables tables;
  private final Place place;
  private final JobPulse pulse;
  private final Clock clock;
  private final JdbcClient sql;
  private final SmallCells cells;
  private Both kept;

  /**
   * Where the board's parts come from.
   *
   * @param episodes open episodes
   * @param warnings latest messages
   * @param heartbeats sources
   * @param series indicator values
   * @param log events
   */
  public record Tables(
      Episodes episodes,
      Warnings warnings,
      Heartbeats heartbeats,
      IndicatorSeries series,
      EventLog log) {}

  private record Both(Board all, Board guarded) {}

  /**
   * A reader of a place's board.
   *
   * @param cells what is hidden from those who may not see small cells
   */
  public BoardReader(
      Tables tables, JdbcClient sql, Place place, JobPulse pulse, SmallCells cells, Clock clock) {
    this.cells = cells;
    this.tables = tables;
    this.sql = sql;
    this.place = place;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** The board with everything on it, not older than half a second. */
  public Board board() {
    return both().all;
  }

  /** The board without small cells of persons. */
  public Board guarded() {
    return both().guarded;
  }

  private synchronized Both both() {
    Instant now = clock.instant();
    if (kept == null || now.isAfter(kept.all.generatedAt().plus(KEPT))) {
      kept = read(now);
    }
    return kept;
  }

  private Both read(Instant now) {
    // First, so that an event that comes meanwhile is told again and not missed.
    long eventNo = tables.log.last();
    JobPulse.Freshness freshness = pulse.now();
    List<Episode> open = tables.episodes.open();
    List<SourceStanding> sources = tables.heartbeats.sources();
    Map<String, Map<String, SmallCells.Figure>> figures = tables.series.running();
    AreaStandings standings = new AreaStandings(place);
    List<Series> series = indicators(freshness.watermark() == null ? now : freshness.watermark());
    Board all =
        new Board(
            place.pack().id(),
            place.zone().getId(),
            now,
            eventNo,
            freshness,
            standings.tiles(open, sources, figures, SmallCells.NONE),
            levels(),
            series,
            sources,
            tables.heartbeats.historical(),
            tables.heartbeats.refused(),
            "[" + String.join(",", tables.warnings.latest(LATEST)) + "]");
    return new Both(
        all, all.with(standings.tiles(open, sources, figures, cells), cells.of(series)));
  }

  private Map<WarningLevel, Long> levels() {
    Map<WarningLevel, Long> counts = new EnumMap<>(WarningLevel.class);
    sql.sql(
            "SELECT level, COUNT(*) AS incidents FROM incident"
                + " WHERE state = 'OPEN' AND level IS NOT NULL GROUP BY level")
        .query(
            row -> {
              counts.put(WarningLevel.valueOf(row.getString("level")), row.getLong("incidents"));
            });
    return counts;
  }

  private List<Series> indicators(Instant today) {
    LocalDate from = LocalDate.ofInstant(today, place.zone()).minusDays(SERIES_DAYS);
    return place.areas().stream()
        .filter(a -> a.parent() == null)
        .map(Area::code)
        .flatMap(code -> tables.series.of(code, from).stream())
        .toList();
  }
}
