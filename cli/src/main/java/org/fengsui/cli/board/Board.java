package org.fengsui.cli.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;

/**
 * What the live board shows at one moment. Immutable.
 *
 * @param clock time of the story: the latest event time seen; null: none yet
 * @param zone zone that the clock is shown in
 * @param caption what is happening, or ""
 * @param window where the console is and how to sign in, or ""
 * @param rows areas, one row for each area that holds others
 * @param warnings latest messages, newest first
 * @param sources freshness of sources
 * @param messages number of messages received
 * @param open number of open episodes by level; a silent source is none
 * @param catchingUp whether the job reads its backlog: what is shown is of the past
 */
public record Board(
    Instant clock,
    ZoneId zone,
    String caption,
    String window,
    List<Row> rows,
    List<EarlyWarning> warnings,
    List<Source> sources,
    long messages,
    Map<WarningLevel, Integer> open,
    boolean catchingUp) {
  /** Copies the lists and the map. */
  public Board {
    open = Map.copyOf(open);
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
    sources = List.copyOf(sources);
  }

  /**
   * One area.
   *
   * @param code area code
   * @param nameZh Chinese name
   * @param nameEn English name
   * @param level highest level of the open episodes about it; null: none
   * @param unknown whether a source that covers it is silent, so that calm is not known
   * @param open number of open episodes in it
   * @param persons persons dismissed or to be dismissed within 30 days, as last published; -1:
   *     never published
   */
  public record Tile(
      String code,
      String nameZh,
      String nameEn,
      WarningLevel level,
      boolean unknown,
      int open,
      long persons) {}

  /**
   * An area and those in it.
   *
   * @param whole the containing area
   * @param parts the areas in it
   */
  public record Row(Tile whole, List<Tile> parts) {
    /** Copies the list. */
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One source.
   *
   * @param nameZh Chinese name
   * @param nameEn English name
   * @param lastKnown known time of its last record; null: none yet
   * @param silent whether it is overdue
   */
  public record Source(String nameZh, String nameEn, Instant lastKnown, boolean silent) {}
}
