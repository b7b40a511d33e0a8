package org.fengsui.console.board;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/**
 * The board as it stands.
 *
 * @param pack id of the pack
 * @param zone zone of its civil dates
 * @param generatedAt wall clock
 * @param eventNo number of the last event it holds; the stream goes on from there
 * @param heartbeat how fresh it is
 * @param tiles areas, the containing ones included
 * @param levels number of open incidents by level, of those that the account may see
 * @param indicators series of the main indicators, of the whole jurisdiction
 * @param sources freshness of the sources
 * @param historical records that the running job took as history, by stream
 * @param refused records that were refused, by stream and reason
 * @param latest latest messages as in alerts.jsonl, the latest first
 */
public record Board(
    String pack,
    String zone,
    Instant generatedAt,
    long eventNo,
    JobPulse.Freshness heartbeat,
    List<Tile> tiles,
    Map<WarningLevel, Long> levels,
    List<Series> indicators,
    List<SourceStanding> sources,
    List<HistoricalRecords> historical,
    List<RefusedRecords> refused,
    @JsonRawValue String latest) {

  /** One area of which nothing is said. */
  static Tile outside(Tile t) {
    return new Tile(
        t.code, t.parent, t.name, t.x, t.y, null, Standing.OUTSIDE, List.of(), Map.of(), Set.of());
  }

  /** The same with other latest messages. */
  public Board latest(String others) {
    return new Board(
        pack,
        zone,
        generatedAt,
        eventNo,
        heartbeat,
        tiles,
        levels,
        indicators,
        sources,
        historical,
        refused,
        others);
  }

  /** The same with other figures. */
  Board with(List<Tile> otherTiles, List<Series> otherIndicators) {
    return new Board(
        pack,
        zone,
        generatedAt,
        eventNo,
        heartbeat,
        otherTiles,
        levels,
        otherIndicators,
        sources,
        historical,
        refused,
        latest);
  }

  /**
   * One area.
   *
   * @param code area
   * @param parent area around it, null for the whole
   * @param name name
   * @param x column on the map, null for areas with parts
   * @param y row on the map, null with it
   * @param level highest open level, null when none is open
   * @param standing LEVEL, CALM, UNKNOWN, or OUTSIDE of the account's areas
   * @param silentSources sources that speak for it and are silent
   * @param figures latest running figures by indicator and window, e.g. layoffs.persons/30d
   * @param few those that are hidden because they, or a figure beside them, rest on too few persons
   */
  public record Tile(
      String code,
      String parent,
      Words name,
      Integer x,
      Integer y,
      WarningLevel level,
      Standing standing,
      List<String> silentSources,
      Map<String, Double> figures,
      Set<String> few) {}
}
