package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fengsui.alerts.episodes.Damping;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.episodes.EpisodeMachine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator.Clock;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.schemas.RuleMode;

/** Finds the rule instances of a key: which rules apply, to which parts and groups of it. */
final class Instances {
  private static final String SITE_PART = "site:";
  private final Jurisdiction place;

  Instances(Jurisdiction place) {
    this.place = place;
  }

  /** Instances of all rules in force, for the parts given. */
  List<Instance> of(
      ScopeKey key, KeyState state, long millis, RuleSet rules, Collection<String> parts) {
    List<Instance> found = new ArrayList<>();
    for (Rule rule : rules.inForce(key.by(), millis)) {
      add(found, rule, key, key.by(), "", state);
    }
    if (key.by().equals(ScopeKey.EMPLOYER)) {
      for (Rule rule : rules.inForce(ScopeKey.SITE, millis)) {
        for (String part : parts) {
          if (part.startsWith(SITE_PART)) {
            add(found, rule, key, ScopeKey.SITE, part, state);
          }
        }
      }
    }
    return found;
  }

  private void add(
      List<Instance> found, Rule rule, ScopeKey key, String by, String part, KeyState state) {
    boolean active = rule.mode() != RuleMode.PAUSED && watches(rule, key, state);
    for (String group : rule.groups().isEmpty() ? Set.of("") : new TreeSet<>(rule.groups())) {
      found.add(instance(rule, by, part, group, active));
    }
  }

  /**
   * Instances with an open episode that no rule in force has any more: the rule was withdrawn, or a
   * version no longer looks at this kind of scope or group. Inactive, under the version that judged
   * last.
   */
  List<Instance> withdrawn(KeyState state, RuleSet rules, List<Instance> standing) {
    Set<String> ids = new TreeSet<>();
    standing.forEach(instance -> ids.add(instance.id()));
    List<Instance> found = new ArrayList<>();
    for (String name : state.names()) {
      if (name.startsWith(Instance.EPISODE) && !ids.contains(Instance.idOf(name))) {
        Episode episode = state.read(name, Episode.TYPE);
        for (Rule rule : episode.ended() ? List.<Rule>of() : rules.all()) {
          String[] id = Instance.idOf(name).split("/", 3);
          if (rule.id().equals(id[0]) && rule.version() == episode.ruleVersion()) {
            int group = id[2].lastIndexOf('/');
            String part = id[2].substring(0, group);
            found.add(instance(rule, id[1], part, id[2].substring(group + 1), false));
          }
        }
      }
    }
    return found;
  }

  private Instance instance(Rule rule, String by, String part, String group, boolean active) {
    List<RuleLevel> levels = rule.levelsAt(by);
    Clock clock = Indicators.find(rule.indicator(), by).clock();
    EpisodeMachine machine =
        new EpisodeMachine(
            rule, levels, new Damping(rule.lifecycle(), place.zone()), clock == Clock.OPEN);
    return new Instance(rule, by, part, group, levels, clock, machine, active);
  }

  private boolean watches(Rule rule, ScopeKey key, KeyState state) {
    if (rule.regions().isEmpty() && rule.industries().isEmpty()) {
      return true;
    }
    boolean employer = key.by().equals(ScopeKey.EMPLOYER);
    EmployerProfile profile = employer ? EmployerProfile.of(state) : null;
    String[] areaIndustry = key.key().split("\\|", 2);
    String region = employer ? profile.region() : areaIndustry[0];
    String industry = employer ? profile.industry() : areaIndustry[areaIndustry.length - 1];
    return inRegions(rule, region)
        && (rule.industries().isEmpty() || rule.industries().contains(industry));
  }

  private boolean inRegions(Rule rule, String region) {
    return rule.regions().isEmpty()
        || (region != null
            && place.areas().pathOf(region).stream()
                .map(Area::code)
                .anyMatch(rule.regions()::contains));
  }

  /** Parts of a key that facts are about. */
  static Set<String> parts(List<Delivery> facts) {
    Set<String> parts = new TreeSet<>();
    parts.add("");
    for (Delivery fact : facts) {
      if (fact.fact() instanceof ReportFact report && !report.site().isEmpty()) {
        parts.add(SITE_PART + report.site());
      }
    }
    return parts;
  }

  /** Every part that a key's ledgers tell of. */
  static Set<String> knownParts(KeyState state) {
    Set<String> parts = new TreeSet<>();
    parts.add("");
    for (String name : state.names()) {
      String part = Ledger.partOf(name);
      if (part != null && part.startsWith(SITE_PART)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Key groups that facts are about; with "" for everyone. */
  static Set<String> groups(List<Delivery> facts) {
    Set<String> groups = new TreeSet<>();
    for (Delivery fact : facts) {
      if (fact.fact() instanceof Amount amount) {
        groups.add(amount.group());
      }
    }
    return groups;
  }
}
