package org.fengsui.cli.board;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.SourceFreshness;
import org.fengsui.schemas.WarningLevel;

/**
 * Gathers what the topics say into boards. Knows nothing but messages of the topics and the names
 * of the place, so that the board shows what any other reader of the topics would see. Not safe for
 * several threads.
 */
public final class BoardModel {
  private static final int KEPT = 24;
  private static final String PERSONS = "layoffs.persons";

  private final Jurisdiction place;
  private final Map<String, EarlyWarning> lastById = new HashMap<>();
  private final Map<String, Long> personsByArea = new HashMap<>();
  private final Map<String, SourceFreshness> sources = new LinkedHashMap<>();
  private final Deque<EarlyWarning> latest = new ArrayDeque<>();
  private Instant clock;
  private String caption = "";
  private String window = "";
  private long messages;
  private boolean catchingUp;

  /** A model of a place, with nothing seen yet. */
  public BoardModel(Jurisdiction place) {
    this.place = place;
  }

  /** Takes in a message of {@code early-warning-alerts}; a repetition changes nothing. */
  public void accept(EarlyWarning warning) {
    EarlyWarning known = lastById.get(warning.getAlertId());
    if (known != null && known.getSequence() >= warning.getSequence()) {
      return;
    }
    lastById.put(warning.getAlertId(), warning);
    latest.addFirst(warning);
    if (latest.size() > KEPT) {
      latest.removeLast();
    }
    messages++;
    forward(warning.getAsOf());
  }

  /** Takes in a message of {@code indicators}: today's running persons of areas, and the clock. */
  public void accept(IndicatorValue value) {
    forward(value.getAsOf());
    String code = value.getScope().getKey();
    if (PERSONS.equals(value.getIndicator())
        && value.getGroup() == null
        && value.getFlags().contains(Flags.OPEN)
        && value.getValue() != null
        && place.areas().find(code) != null) {
      personsByArea.put(code, Math.round(value.getValue()));
    }
  }

  /** Takes in a heartbeat of {@code job-status}: the clock, whether it catches up, the sources. */
  public void accept(JobStatus status) {
    forward(status.getWatermark());
    catchingUp = status.getCatchingUp();
    for (SourceFreshness source : status.getSources()) {
      sources.put(source.getSource(), source);
    }
  }

  /** Says what is happening; the only text that does not come from the topics. */
  public void caption(String text) {
    caption = text;
  }

  /** Says where the console is and how to sign in; "" when there is none. */
  public void window(String text) {
    window = text;
  }

  private void forward(Instant instant) {
    if (instant != null && (clock == null || instant.isAfter(clock))) {
      clock = instant;
    }
  }

  /** Messages received, without repetitions. */
  public long messages() {
    return messages;
  }

  /** The board as it stands. */
  public Board board() {
    AreaStanding standing = new AreaStanding(place, open(), silent(), personsByArea);
    List<Board.Row> rows = new ArrayList<>();
    for (Area area : place.areas().all()) {
      List<Area> parts = place.areas().childrenOf(area.code());
      if (!parts.isEmpty()) {
        rows.add(new Board.Row(standing.tile(area), leaves(parts, standing)));
      }
    }
    return new Board(
        clock,
        place.zone(),
        caption,
        window,
        rows,
        List.copyOf(latest),
        sourceLines(),
        messages,
        byLevel(),
        catchingUp);
  }

  private Map<WarningLevel, Integer> byLevel() {
    Map<WarningLevel, Integer> counts = new EnumMap<>(WarningLevel.class);
    open().stream()
        .filter(w -> !w.getScope().getBy().equals("source"))
        .forEach(w -> counts.merge(w.getLevel(), 1, Integer::sum));
    return counts;
  }

  /** Areas that hold others have a line of their own. */
  private List<Board.Tile> leaves(List<Area> parts, AreaStanding standing) {
    return parts.stream()
        .filter(a -> place.areas().childrenOf(a.code()).isEmpty())
        .map(standing::tile)
        .toList();
  }

  private List<EarlyWarning> open() {
    return lastById.values().stream().filter(w -> w.getLevel() != null).toList();
  }

  private boolean silent(String source) {
    SourceFreshness fresh = sources.get(source);
    return (fresh != null && fresh.getSilent())
        || open().stream()
            .anyMatch(
                w -> w.getScope().getBy().equals("source") && w.getScope().getKey().equals(source));
  }

  private List<ExpectedSource> silent() {
    return place.sources().stream().filter(s -> silent(s.id())).toList();
  }

  private List<Board.Source> sourceLines() {
    List<Board.Source> lines = new ArrayList<>();
    for (ExpectedSource expected : place.sources()) {
      SourceFreshness fresh = sources.get(expected.id());
      lines.add(
          new Board.Source(
              expected.nameZh(),
              expected.nameEn(),
              fresh == null ? null : fresh.getLastKnownAt(),
              silent(expected.id())));
    }
    return lines;
  }
}
