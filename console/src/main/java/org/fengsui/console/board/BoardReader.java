package org.fengsui.console.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.Episodes;
import org.fengsui.console.incident.IncidentFilter;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.incident.Warnings;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.place.Place;
import org.fengsui.indicators.place.Area;

/** Makes the board from the database, at most a few times a second however many look at it. */
public final class BoardReader {
  private static final Duration KEPT = Duration.ofMillis(500);
  private static final int LATEST = 40;
  private static final int SERIES_DAYS = 120;

  private final Tables tables;
  private final Place place;
  private final JobPulse pulse;
  private final Clock clock;
  private final SmallCells cells;
  private Read kept;

  /**
   * Where the board's parts come from.
   *
   * @param incidents incidents
   * @param episodes open episodes
   * @param warnings latest messages
   * @param heartbeats sources
   * @param series indicator values
   * @param log events
   */
  public record Tables(
      Incidents incidents,
      Episodes episodes,
      Warnings warnings,
      Heartbeats heartbeats,
      IndicatorSeries series,
      EventLog log) {}

  /** What was read, for whomever; and the boards of accounts of all areas. */
  private record Read(
      Instant at,
      long eventNo,
      JobPulse.Freshness freshness,
      List<Episode> open,
      List<SourceStanding> sources,
      Map<String, Map<String, SmallCells.Figure>> figures,
      List<Series> series,
      Board all,
      Board guarded) {}

  /**
   * A reader of a place's board.
   *
   * @param cells what is hidden from those who may not see small cells
   */
  public BoardReader(Tables tables, Place place, JobPulse pulse, SmallCells cells, Clock clock) {
    this.cells = cells;
    this.tables = tables;
    this.place = place;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** The board with everything on it, not older than half a second. */
  public Board board() {
    return read().all;
  }

  /** The board without small cells of persons. */
  public Board guarded() {
    return read().guarded;
  }

  /** The board of an account: what concerns its areas, and nothing of others. */
  public Board board(Visitor visitor) {
    Read r = read();
    Embargo embargo = new Embargo(visitor.seesRestricted(), r.at);
    if (visitor.everywhere()) {
      Board whole = visitor.seesSmallCells() ? r.all : r.guarded;
      return whole.with(whole.tiles(), embargo.of(whole.indicators()));
    }
    List<Episode> open = r.open.stream().filter(e -> sees(visitor, e)).toList();
    IncidentFilter seen = IncidentFilter.within(visitor.listed(), visitor.sources());
    List<String> latest = tables.warnings.latest(LATEST, visitor.listed(), visitor.sources());
    return new Board(
        r.all.pack(),
        r.all.zone(),
        r.at,
        r.eventNo,
        r.freshness,
        tiles(visitor, r, open),
        tables.incidents.levels(seen),
        embargo.of(r.series).stream()
            .filter(s -> visitor.sees(s.scopeKey()))
            .flatMap(s -> shown(visitor, s.scopeKey()).of(List.of(s)).stream())
            .toList(),
        r.sources.stream().filter(s -> visitor.seesSource(s.source())).toList(),
        // Counted over all areas, and not to be parted by them.
        List.of(),
        List.of(),
        "[" + String.join(",", latest) + "]");
  }

  private static boolean sees(Visitor visitor, Episode episode) {
    return episode.scopeBy().equals("source")
        ? visitor.seesSource(episode.scopeKey())
        : visitor.sees(episode.region());
  }

  private List<Board.Tile> tiles(Visitor visitor, Read r, List<Episode> open) {
    AreaStandings standings = new AreaStandings(place);
    List<Board.Tile> whole = standings.tiles(open, r.sources, r.figures, SmallCells.NONE);
    List<Board.Tile> guarded = standings.tiles(open, r.sources, r.figures, cells);
    List<Board.Tile> tiles = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      Board.Tile tile = whole.get(i);
      if (!visitor.sees(tile.code())) {
        tiles.add(Board.outside(tile));
      } else {
        tiles.add(visitor.seesSmallCells(tile.code()) ? tile : guarded.get(i));
      }
    }
    return tiles;
  }

  private SmallCells shown(Visitor visitor, String code) {
    return visitor.seesSmallCells(code) ? SmallCells.NONE : cells;
  }

  private synchronized Read read() {
    Instant now = clock.instant();
    if (kept == null || now.isAfter(kept.at.plus(KEPT))) {
      kept = read(now);
    }
    return kept;
  }

  private Read read(Instant now) {
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
            tables.incidents.levels(IncidentFilter.within(List.of(), List.of())),
            series,
            sources,
            tables.heartbeats.historical(),
            tables.heartbeats.refused(),
            "[" + String.join(",", tables.warnings.latest(LATEST)) + "]");
    Board guarded = all.with(standings.tiles(open, sources, figures, cells), cells.of(series));
    return new Read(now, eventNo, freshness, open, sources, figures, series, all, guarded);
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
