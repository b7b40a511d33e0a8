package org.fengsui.intake.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.intake.pack.Pack;

/** The keys of areas and industries that a record's region and industry lead to. */
public final class Places {
  private final Pack pack;
  private final AreaTree areas;
  private final Set<String> lowest;

  /** Places of a pack. */
  public Places(Pack pack) {
    this.pack = pack;
    this.areas = pack.jurisdiction().areas();
    int depth = areas.all().stream().mapToInt(this::depth).max().orElse(0);
    this.lowest =
        areas.all().stream()
            .filter(a -> depth(a) == depth)
            .map(Area::level)
            .collect(Collectors.toUnmodifiableSet());
  }

  private int depth(Area area) {
    return areas.pathOf(area.code()).size();
  }

  /** The area and all that contain it, smallest first. */
  public List<ScopeKey> areas(String region) {
    return areas.pathOf(region).stream().map(a -> new ScopeKey(a.level(), a.code())).toList();
  }

  /** The key of one area. */
  public ScopeKey area(String region) {
    return areas(region).get(0);
  }

  /** The industry and all that contain it, smallest first; empty when not given. */
  public List<ScopeKey> industries(String industry) {
    return industry == null
        ? List.of()
        : pack.industryPath(industry).stream()
            .map(code -> new ScopeKey(ScopeKey.INDUSTRY, code))
            .toList();
  }

  /** The section of the industry within the area of the lowest level, e.g. county|industry. */
  public List<ScopeKey> crossed(String region, String industry) {
    List<ScopeKey> keys = new ArrayList<>();
    List<ScopeKey> path = industries(industry);
    if (!path.isEmpty()) {
      String section = path.get(path.size() - 1).key();
      areas.pathOf(region).stream()
          .filter(a -> lowest.contains(a.level()))
          .min(Comparator.comparing(a -> -depth(a)))
          .ifPresent(
              a -> keys.add(new ScopeKey(a.level() + "|industry", a.code() + '|' + section)));
    }
    return keys;
  }
}
