package org.fengsui.console.place;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.fengsui.console.text.Words;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.intake.pack.Pack;

/**
 * The jurisdiction that the console watches.
 *
 * @param pack its pack
 * @param tiles where its areas stand on the map
 */
public record Place(Pack pack, TileMap tiles) {
  /** The place of a pack. */
  public static Place of(Pack pack, String idOrDirectory) {
    return new Place(pack, TileMap.load(idOrDirectory, pack.jurisdiction().areas()));
  }

  /** Zone of civil dates. */
  public ZoneId zone() {
    return jurisdiction().zone();
  }

  /** Names of an area; its code where the pack does not know it. */
  public Words name(String code) {
    Area area = tree().find(code);
    return area == null ? new Words(code, code) : new Words(area.nameZh(), area.nameEn());
  }

  /** All areas, in the order of the pack. */
  public Collection<Area> areas() {
    return tree().all();
  }

  /** Areas without parts: counties, or states. */
  public List<Area> leaves() {
    return areas().stream().filter(a -> isLeaf(a.code())).toList();
  }

  /** Whether a code is an area of the pack. */
  public boolean knows(String code) {
    return tree().find(code) != null;
  }

  /** Whether a code is an area without parts. */
  public boolean isLeaf(String code) {
    return knows(code) && tree().childrenOf(code).isEmpty();
  }

  /** Codes of an area and those containing it, smallest first; empty for an unknown code. */
  public List<String> path(String code) {
    return tree().pathOf(code).stream().map(Area::code).toList();
  }

  /** Whether an area is another one or lies in it. */
  public boolean within(String inner, String outer) {
    return path(inner).contains(outer);
  }

  /** Codes of an area and of all that lie in it. */
  public List<String> inside(String code) {
    return areas().stream().map(Area::code).filter(c -> within(c, code)).toList();
  }

  /** Sources that the pack expects. */
  public List<ExpectedSource> sources() {
    return jurisdiction().sources();
  }

  /** Whether a source speaks for an area: it names that area or one around it, or none at all. */
  public boolean covers(ExpectedSource source, String code) {
    return source.areas().isEmpty() || source.areas().stream().anyMatch(a -> within(code, a));
  }

  private Jurisdiction jurisdiction() {
    return pack.jurisdiction();
  }

  private AreaTree tree() {
    return jurisdiction().areas();
  }
}
