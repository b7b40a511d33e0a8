package org.fengsui.benchmarks.console;

import java.util.List;
import org.fengsui.indicators.place.Area;
import org.fengsui.intake.pack.Packs;

/**
 * Areas of the pack that everything is about.
 *
 * @param counties areas without parts
 * @param prefectures areas between
 * @param root the whole
 * @param sources ids of the expected sources
 */
record Place(List<Area> counties, List<Area> prefectures, Area root, List<String[]> sources) {
  /** Id of the pack. */
  static final String PACK = "cn-ningxia";

  /** The pack's areas. */
  static Place load() {
    var jurisdiction = Packs.load(PACK).jurisdiction();
    List<Area> all = List.copyOf(jurisdiction.areas().all());
    Area root = all.stream().filter(a -> a.parent() == null).findFirst().orElseThrow();
    return new Place(
        all.stream().filter(a -> all.stream().noneMatch(b -> a.code().equals(b.parent()))).toList(),
        all.stream().filter(a -> root.code().equals(a.parent())).toList(),
        root,
        jurisdiction.sources().stream().map(s -> new String[] {s.stream(), s.id()}).toList());
  }
}
