package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.engine.RuleIndex.Slot;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/** Finds the rule instances of a key: which rules apply, to which parts and groups of it. */
final class RuleInstances {
  /** Parts of an employer that are sites begin so; the id follows. */
  static final String SITE_PART = "site:";

  private final Jurisdiction place;
  private final Map<String, Map<List<Rule>, RuleIndex>> made = new HashMap<>();
  private RuleSet rules;

  RuleInstances(Jurisdiction place) {
    this.place = place;
  }

  /** Rule instances of all rules in force, for the parts given. */
  List<RuleInstance> of(
      ScopeKey key, KeyState state, long millis, RuleSet inForce, Collection<String> parts) {
    List<RuleInstance> found = new ArrayList<>();
    Watch watch = new Watch(key, state);
    add(found, standing(key.by(), millis, inForce).all(), watch);
    for (String part : sites(key, parts)) {
      add(found, site(part, millis, inForce).all(), watch);
    }
    return found;
  }

  /** Rule instances of the rules in force that facts of these ranks may change. */
  List<RuleInstance> reading(
      ScopeKey key, KeyState state, long millis, RuleSet inForce, FactBatch batch) {
    RuleIndex index = standing(key.by(), millis, inForce);
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    List<String> sites = employer ? sites(key, parts(batch.facts())) : List.of();
    List<RuleInstance> everywhere = index.everywhere(batch.ranks());
    if (sites.isEmpty() && everywhere != null) {
      return everywhere;
    }
    List<RuleInstance> found = new ArrayList<>();
    Watch watch = new Watch(key, state);
    add(found, index.reading(batch.ranks()), watch);
    for (String part : sites) {
      add(found, site(part, millis, inForce).reading(batch.ranks()), watch);
    }
    return found;
  }

  private static List<String> sites(ScopeKey key, Collection<String> parts) {
    return key.by().equals(ScopeKey.EMPLOYER)
        ? parts.stream().filter(part -> part.startsWith(SITE_PART)).toList()
        : List.of();
  }

  private void add(List<RuleInstance> found, List<Slot> slots, Watch watch) {
    for (Slot slot : slots) {
      boolean watched = !slot.limited() || watch.covers(slot.instance().rule());
      found.add(watched ? slot.instance() : slot.idle());
    }
  }

  private RuleIndex standing(String by, long millis, RuleSet all) {
    if (rules != all) {
      rules = all;
      made.clear();
    }
    List<Rule> inForce = all.inForce(by, millis);
    Map<List<Rule>, RuleIndex> ofKind = made.get(by);
    RuleIndex index = ofKind == null ? null : ofKind.get(inForce);
    if (index == null) {
      index = new RuleIndex(inForce, by, "", all, place);
      made.computeIfAbsent(by, k -> new IdentityHashMap<>()).put(inForce, index);
    }
    return index;
  }

  /** Sites are too many to be remembered. */
  private RuleIndex site(String part, long millis, RuleSet all) {
    return new RuleIndex(all.inForce(ScopeKey.SITE, millis), ScopeKey.SITE, part, all, place);
  }

  /**
   * Rule instances with an open episode that no rule in force has any more: the rule was withdrawn,
   * or a version no longer looks at this kind of scope or group. Inactive, under the version that
   * judged last.
   */
  List<RuleInstance> withdrawn(KeyState state, RuleSet all, List<RuleInstance> standing) {
    Set<String> ids = new TreeSet<>();
    standing.forEach(instance -> ids.add(instance.id()));
    List<RuleInstance> found = new ArrayList<>();
    for (String name : state.names(RuleInstance.EPISODE)) {
      if (!ids.contains(RuleInstance.idOf(name))) {
        Episode episode = state.read(name, Episode.TYPE);
        for (Rule rule : episode.ended() ? List.<Rule>of() : all.all()) {
          String[] id = RuleInstance.idOf(name).split("/", 3);
          if (rule.id().equals(id[0]) && rule.version() == episode.ruleVersion()) {
            int end = id[2].lastIndexOf('/');
            String part = id[2].substring(0, end);
            String group = id[2].substring(end + 1);
            List<Rule> versions = all.versions(rule.id());
            found.add(new RuleInstance(rule, id[1], part, group, versions, false, place));
          }
        }
      }
    }
    return found;
  }

  /** Which rules watch a key. */
  private final class Watch {
    private final ScopeKey key;
    private final KeyState state;

    Watch(ScopeKey key, KeyState state) {
      this.key = key;
      this.state = state;
    }

    boolean covers(Rule rule) {
      boolean employer = key.by().equals(ScopeKey.EMPLOYER);
      EmployerProfile profile = employer ? EmployerProfile.of(state) : null;
      String[] areaIndustry = key.key().split("\\|", 2);
      String region = employer ? profile.region() : areaIndustry[0];
      String industry = employer ? profile.industry() : areaIndustry[areaIndustry.length - 1];
      return inRegions(rule, region)
          && (rule.industries().isEmpty() || rule.industries().contains(industry));
    }
  }

  private boolean inRegions(Rule rule, String region) {
    return rule.regions().isEmpty()
        || (region != null
            && place.areas().pathOf(region).stream()
                .map(Area::code)
                .anyMatch(rule.regions()::contains));
  }

  /** Parts of a key that facts are about. */
  static Set<String> parts(List<KeyedFact> facts) {
    Set<String> parts = new TreeSet<>();
    parts.add("");
    for (KeyedFact fact : facts) {
      if (fact.fact() instanceof ReportFact report && !report.site().isEmpty()) {
        parts.add(SITE_PART + report.site());
      }
    }
    return parts;
  }

  /** Parts with an instance that is due. */
  static Set<String> dueParts(Schedule schedule, long millis) {
    Set<String> parts = new TreeSet<>();
    for (String id : schedule.due(millis)) {
      int part = id.indexOf('/', id.indexOf('/') + 1) + 1;
      if (part > 0 && id.startsWith(SITE_PART, part)) {
        parts.add(id.substring(part, id.lastIndexOf('/')));
      }
    }
    return parts;
  }

  /** Every part that a key's ledgers name. */
  static Set<String> knownParts(KeyState state) {
    Set<String> parts = new TreeSet<>();
    parts.add("");
    for (String name : state.names(Ledger.PREFIX)) {
      String part = Ledger.partOf(name);
      if (part != null && part.startsWith(SITE_PART)) {
        parts.add(part);
      }
    }
    return parts;
  }
}
