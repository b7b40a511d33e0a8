package org.fengsui.intake.stream;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.intake.pack.Pack;

/** The keys of areas and industries that a record's region and industry lead to. */
public final class Places {
  private final Pack pack;
  private final AreaTree areas;
  private final Set<String> lowest;
  private final int breakdownMark;

  /** Keys by code of an area, of an industry, and by both: the codes of a pack are few. */
  private final Map<String, List<ScopeKey>> ofAreas = new HashMap<>();

  private final Map<String, List<ScopeKey>> ofIndustries = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<ScopeKey>>> ofBoth = new ConcurrentHashMap<>();

  /** Places of a pack. */
  public Places(Pack pack) {
    this.pack = pack;
    this.areas = pack.jurisdiction().areas();
    this.breakdownMark = pack.jurisdiction().breakdowns().mark();
    int depth = areas.all().stream().mapToInt(this::depth).max().orElse(0);
    this.lowest =
        areas.all().stream()
            .filter(a -> depth(a) == depth)
            .map(Area::level)
            .collect(Collectors.toUnmodifiableSet());
    areas.all().forEach(area -> ofAreas.put(area.code(), keys(area.code())));
  }

  private int depth(Area area) {
    return areas.pathOf(area.code()).size();
  }

  private List<ScopeKey> keys(String region) {
    return areas.pathOf(region).stream().map(a -> new ScopeKey(a.level(), a.code())).toList();
  }

  /** The area and all that contain it, smallest first; empty for an unknown code. */
  public List<ScopeKey> areas(String region) {
    return ofAreas.getOrDefault(region, List.of());
  }

  /** What estimates of the survey are broken down by. */
  public SurveyBreakdowns breakdowns() {
    return pack.jurisdiction().breakdowns();
  }

  /** Number that tells these breakdowns from others. */
  public int breakdownMark() {
    return breakdownMark;
  }

  /** The key of one area. */
  public ScopeKey area(String region) {
    return areas(region).get(0);
  }

  /** The industry and all that contain it, smallest first; empty when not given. */
  public List<ScopeKey> industries(String industry) {
    if (industry == null) {
      return List.of();
    }
    List<ScopeKey> known = ofIndustries.get(industry);
    if (known == null) {
      known =
          pack.industryPath(industry).stream()
              .map(code -> new ScopeKey(ScopeKey.INDUSTRY, code))
              .toList();
      if (!known.isEmpty()) { // what is no code of the pack may be anything
        ofIndustries.put(industry, known);
      }
    }
    return known;
  }

  /** The section of the industry within the area of the lowest level, e.g. county|industry. */
  public List<ScopeKey> crossed(String region, String industry) {
    List<ScopeKey> path = industries(industry);
    if (path.isEmpty() || !ofAreas.containsKey(region)) {
      return List.of();
    }
    String section = path.get(path.size() - 1).key();
    return ofBoth
        .computeIfAbsent(region, r -> new ConcurrentHashMap<>())
        .computeIfAbsent(section, s -> crossing(region, s));
  }

  private List<ScopeKey> crossing(String region, String section) {
    return areas.pathOf(region).stream()
        .filter(a -> lowest.contains(a.level()))
        .min(Comparator.comparing(a -> -depth(a)))
        .map(a -> new ScopeKey(a.level() + "|industry", a.code() + '|' + section))
        .stream()
        .toList();
  }
}
