package org.fengsui.indicators.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The areas of a jurisdiction as a tree, e.g. county, prefecture, region. Immutable. */
public final class AreaTree {
  private final Map<String, Area> byCode = new LinkedHashMap<>();
  private final Map<String, List<Area>> paths = new LinkedHashMap<>();

  /**
   * Builds the tree.
   *
   * @throws IllegalArgumentException for a code given twice, an unknown parent or a cycle
   */
  public AreaTree(Collection<Area> areas) {
    for (Area area : areas) {
      if (byCode.put(area.code(), area) != null) {
        throw new IllegalArgumentException("area " + area.code() + " is given twice");
      }
    }
    for (Area area : areas) {
      paths.put(area.code(), path(area));
    }
  }

  private List<Area> path(Area area) {
    List<Area> path = new ArrayList<>();
    for (Area at = area; at != null; at = parentOf(at)) {
      if (path.contains(at)) {
        throw new IllegalArgumentException("area " + at.code() + " contains itself");
      }
      path.add(at);
    }
    return List.copyOf(path);
  }

  private Area parentOf(Area area) {
    if (area.parent() == null) {
      return null;
    }
    Area parent = byCode.get(area.parent());
    if (parent == null) {
      throw new IllegalArgumentException(
          "area " + area.code() + " has the unknown parent " + area.parent());
    }
    return parent;
  }

  /** The area of a code, or null. */
  public Area find(String code) {
    return byCode.get(code);
  }

  /** The area and those containing it, smallest first; empty for an unknown code. */
  public List<Area> pathOf(String code) {
    return paths.getOrDefault(code, List.of());
  }

  /** All areas in the order given. */
  public Collection<Area> all() {
    return java.util.Collections.unmodifiableCollection(byCode.values());
  }

  /** Areas directly inside an area. */
  public List<Area> childrenOf(String code) {
    return byCode.values().stream().filter(a -> code.equals(a.parent())).toList();
  }
}
