package org.fengsui.console.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.place.Place;
import org.fengsui.console.place.TileMap;
import org.fengsui.console.text.Words;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.schemas.WarningLevel;

/** How areas stand, from the open episodes and the silent sources. Pure. */
public final class AreaStandings {
  private static final String SOURCE = "source";

  private final Place place;

  /** Standings in a place. */
  public AreaStandings(Place place) {
    this.place = place;
  }

  /**
   * A tile for every area of the pack.
   *
   * @param open open episodes; one about a source makes it silent and lights no area
   * @param sources freshness of the sources; one that the pack expects and nobody heard is silent
   * @param figures running figures by area
   * @param cells which of them are hidden
   */
  public List<Board.Tile> tiles(
      List<Episode> open,
      List<SourceStanding> sources,
      Map<String, Map<String, SmallCells.Figure>> figures,
      SmallCells cells) {
    Map<String, Set<String>> hidden = cells.hidden(figures, place);
    List<ExpectedSource> silent = silent(open, sources);
    List<Board.Tile> tiles = new ArrayList<>();
    for (Area area : place.areas()) {
      WarningLevel level =
          open.stream()
              .filter(e -> !e.scopeBy().equals(SOURCE) && place.within(e.region(), area.code()))
              .map(Episode::level)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .orElse(null);
      List<String> mute =
          silent.stream()
              .filter(s -> place.covers(s, area.code()))
              .map(ExpectedSource::id)
              .toList();
      Set<String> few = hidden.getOrDefault(area.code(), Set.of());
      Map<String, Double> shown = shown(figures.getOrDefault(area.code(), Map.of()), few);
      tiles.add(tile(area, level, mute, shown, few));
    }
    return tiles;
  }

  private static Map<String, Double> shown(
      Map<String, SmallCells.Figure> figures, Set<String> few) {
    Map<String, Double> shown = new HashMap<>();
    figures.forEach((key, figure) -> shown.put(key, figure.value()));
    shown.keySet().removeAll(few);
    return shown;
  }

  private Board.Tile tile(
      Area area,
      WarningLevel level,
      List<String> mute,
      Map<String, Double> figures,
      Set<String> few) {
    TileMap.Tile at = place.tiles().tiles().get(area.code());
    Standing calm = mute.isEmpty() ? Standing.CALM : Standing.UNKNOWN;
    return new Board.Tile(
        area.code(),
        area.parent(),
        new Words(area.nameZh(), area.nameEn()),
        at == null ? null : at.x(),
        at == null ? null : at.y(),
        level,
        level == null ? calm : Standing.LEVEL,
        mute,
        figures,
        few);
  }

  private List<ExpectedSource> silent(List<Episode> open, List<SourceStanding> sources) {
    Set<String> warned =
        open.stream()
            .filter(e -> e.scopeBy().equals(SOURCE))
            .map(Episode::scopeKey)
            .collect(Collectors.toSet());
    Set<String> heard =
        sources.stream()
            .filter(s -> !s.silent() && s.lastKnownAt() != null)
            .map(SourceStanding::source)
            .collect(Collectors.toSet());
    return place.sources().stream()
        .filter(s -> warned.contains(s.id()) || !heard.contains(s.id()))
        .toList();
  }
}
