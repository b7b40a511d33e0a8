package org.fengsui.alerts.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.schemas.KeyGroup;

/**
 * The words of a place that a rule may use. Whatever else a rule names would never meet a record
 * and so is refused.
 *
 * @param kinds kinds of scope: employer, site, source, industry, the levels of the area tree, and
 *     each level crossed with industries
 * @param groups key groups, and groups of the survey's breakdowns
 * @param regions area codes
 * @param industries industry codes
 */
public record RuleWords(
    Set<String> kinds, Set<String> groups, Set<String> regions, Set<String> industries) {
  /** Copies the words and keeps their order. */
  public RuleWords {
    kinds = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
    groups = Set.copyOf(groups);
    regions = Set.copyOf(regions);
    industries = Set.copyOf(industries);
  }

  /** The words of a jurisdiction. */
  public static RuleWords of(Jurisdiction place) {
    Set<String> kinds =
        new LinkedHashSet<>(
            List.of(ScopeKey.EMPLOYER, ScopeKey.SITE, ScopeKey.SOURCE, ScopeKey.INDUSTRY));
    Collection<Area> areas = place.areas().all();
    areas.forEach(area -> kinds.add(area.level()));
    areas.forEach(area -> kinds.add(area.level() + '|' + ScopeKey.INDUSTRY));
    Set<String> groups = new LinkedHashSet<>();
    Arrays.stream(KeyGroup.values()).map(KeyGroup::name).forEach(groups::add);
    groups.addAll(place.breakdowns().groups());
    Set<String> codes = new LinkedHashSet<>();
    areas.forEach(area -> codes.add(area.code()));
    return new RuleWords(kinds, groups, codes, place.industryNames().keySet());
  }
}
