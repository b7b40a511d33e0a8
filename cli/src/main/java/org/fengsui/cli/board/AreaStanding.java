package org.fengsui.cli.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;

/**
 * How areas stand: what is open in them, and whether anything is known of them at all.
 *
 * @param place the jurisdiction
 * @param open messages of open episodes
 * @param silent sources that are overdue
 * @param persons running persons by area code
 */
record AreaStanding(
    Jurisdiction place,
    List<EarlyWarning> open,
    List<ExpectedSource> silent,
    Map<String, Long> persons) {

  Board.Tile tile(Area area) {
    List<EarlyWarning> within = open.stream().filter(w -> concerns(w, area.code())).toList();
    WarningLevel level =
        within.stream().map(EarlyWarning::getLevel).max(Comparator.naturalOrder()).orElse(null);
    return new Board.Tile(
        area.code(),
        area.nameZh(),
        area.nameEn(),
        level,
        silent.stream().anyMatch(s -> covers(s, area.code())),
        within.size(),
        persons.getOrDefault(area.code(), -1L));
  }

  /** An episode about a source says nothing about dismissals; all others concern their area. */
  private boolean concerns(EarlyWarning warning, String code) {
    if (warning.getScope().getBy().equals("source")) {
      return false;
    }
    String region = warning.getRegion();
    if (region == null && place.areas().find(warning.getScope().getKey()) != null) {
      region = warning.getScope().getKey();
    }
    return region != null && inside(region, code);
  }

  private boolean inside(String inner, String outer) {
    return place.areas().pathOf(inner).stream().anyMatch(a -> a.code().equals(outer));
  }

  /** A source that names no area covers the whole jurisdiction. */
  private boolean covers(ExpectedSource source, String code) {
    return source.areas().isEmpty() || source.areas().stream().anyMatch(a -> inside(code, a));
  }
}
