package org.fengsui.console.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengsui.console.place.Place;
import org.fengsui.indicators.place.Area;

/**
 * Hides figures about persons, those of claims and of the survey, that rest on fewer than so many.
 * A hidden count must not follow from the figures beside it: where one part of a total alone would
 * be hidden, the smallest other part is hidden as well, else the total; a ratio is hidden with the
 * count that it is made of. Pure.
 *
 * @param least fewest persons that a figure may rest on, 0: nothing is hidden
 */
public record SmallCells(long least) {
  /** Nothing is hidden. */
  public static final SmallCells NONE = new SmallCells(0);

  private static final String CLAIMS = "claims.";
  private static final String SURVEY = "survey.";

  /** Whether an indicator is about persons whose cells must not be small. */
  public static boolean guards(String indicator) {
    return indicator.startsWith(CLAIMS) || indicator.startsWith(SURVEY);
  }

  /**
   * Whether a figure is hidden.
   *
   * @param n persons that it rests on, null when unknown
   */
  public boolean hides(String indicator, Long n) {
    return n != null && n < least && guards(indicator);
  }

  /** Series of one key without the values that are hidden. */
  public List<Series> of(List<Series> all) {
    if (least == 0) {
      return all;
    }
    Set<String> counts = new HashSet<>();
    for (Series s : all) {
      s.points().stream()
          .filter(p -> hides(s.indicator(), p.n()))
          .forEach(p -> counts.add(cell(s, s.indicator(), p)));
    }
    return all.stream().map(s -> s.with(points(s, counts))).toList();
  }

  private List<Series.Point> points(Series s, Set<String> counts) {
    return s.points().stream()
        .map(p -> hides(s.indicator(), p.n()) || follows(s, p, counts) ? p.hidden() : p)
        .toList();
  }

  /** Whether a ratio stands beside the count that it is made of, and that is hidden. */
  private static boolean follows(Series s, Series.Point p, Set<String> counts) {
    return base(s.indicator()).filter(count -> counts.contains(cell(s, count, p))).isPresent();
  }

  /** The count that a ratio of claims is made of. */
  private static Optional<String> base(String indicator) {
    if (indicator.equals("claims.insured_rate")) {
      return Optional.of("claims.continued");
    }
    boolean ratio = indicator.startsWith(CLAIMS) && indicator.endsWith("_percent");
    return ratio
        ? Optional.of(indicator.substring(0, indicator.lastIndexOf('.')))
        : Optional.empty();
  }

  private static String cell(Series s, String indicator, Series.Point p) {
    return indicator + "/" + s.scopeKey() + "/" + s.group() + "/" + p.period();
  }

  /**
   * Keys of the figures that are hidden, by area.
   *
   * @param figures figures by area and key, which begins with the indicator and a slash
   */
  public Map<String, Set<String>> hidden(Map<String, Map<String, Figure>> figures, Place place) {
    Map<String, Set<String>> found = new HashMap<>();
    if (least == 0) {
      return found;
    }
    Set<String> keys =
        figures.values().stream().flatMap(f -> f.keySet().stream()).collect(Collectors.toSet());
    for (String key : keys) {
      if (guards(key)) {
        Map<String, Figure> column = column(figures, key);
        hidden(key, column, place)
            .forEach(area -> found.computeIfAbsent(area, a -> new TreeSet<>()).add(key));
      }
    }
    return found;
  }

  private static Map<String, Figure> column(Map<String, Map<String, Figure>> figures, String key) {
    Map<String, Figure> column = new LinkedHashMap<>();
    figures.forEach(
        (area, row) -> {
          if (row.containsKey(key)) {
            column.put(area, row.get(key));
          }
        });
    return column;
  }

  private Set<String> hidden(String key, Map<String, Figure> column, Place place) {
    Set<String> hidden = new HashSet<>();
    column.forEach(
        (area, figure) -> {
          if (hides(key, figure.n())) {
            hidden.add(area);
          }
        });
    // Only counts add up to their totals; each pass hides at least one more, or is the last.
    boolean adds = key.startsWith(CLAIMS) && base(key.substring(0, key.indexOf('/'))).isEmpty();
    while (adds && protectOne(column, hidden, place)) {}
    return hidden;
  }

  /** Hides one more figure where a hidden one would follow from a total; false when none does. */
  private static boolean protectOne(Map<String, Figure> column, Set<String> hidden, Place place) {
    for (Area total : place.areas()) {
      List<String> parts =
          place.areas().stream()
              .filter(a -> total.code().equals(a.parent()) && column.containsKey(a.code()))
              .map(Area::code)
              .toList();
      if (!column.containsKey(total.code()) || parts.isEmpty()) {
        continue;
      }
      long unknown =
          parts.stream().filter(hidden::contains).count() + (hidden.contains(total.code()) ? 1 : 0);
      if (unknown == 1) {
        String next = smallest(parts, column, hidden).orElse(total.code());
        if (hidden.add(next)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<String> smallest(
      List<String> parts, Map<String, Figure> column, Set<String> hidden) {
    return parts.stream()
        .filter(a -> !hidden.contains(a) && column.get(a).value() > 0)
        .min(
            Comparator.comparingDouble((String a) -> column.get(a).value())
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * A running figure.
   *
   * @param value its value
   * @param n persons or records that it rests on, null when unknown
   */
  public record Figure(double value, Long n) {}
}
