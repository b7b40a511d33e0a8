package org.fengsui.console.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.console.place.PackRules;
import org.fengsui.console.store.Remembered;
import org.fengsui.schemas.ThresholdRule;

/**
 * The rules as they hold: of each rule the highest version that is accepted and has begun to hold,
 * the pack's own where none came. Safe for several threads.
 */
public final class RulesInForce {
  private static final Duration BEARABLE = Duration.ofSeconds(2);

  private final PackRules pack;
  private final Remembered<RuleSet> versions;
  private final Supplier<Instant> now;

  /**
   * Rules.
   *
   * @param pack the pack's rules
   * @param accepted versions that the job has accepted
   * @param now the time of the data
   * @param clock wall clock
   */
  public RulesInForce(
      PackRules pack, Supplier<List<ThresholdRule>> accepted, Supplier<Instant> now, Clock clock) {
    this.pack = pack;
    this.now = now;
    this.versions = new Remembered<>(() -> versions(accepted.get()), BEARABLE, clock);
  }

  /** The rules in force, by id. One that was taken out has no levels; one to come is left out. */
  public PackRules now() {
    RuleSet known = versions.get();
    Instant at = now.get();
    return new PackRules(
        known.all().stream()
            .map(Rule::id)
            .distinct()
            .map(id -> known.versions(id).stream().filter(r -> holds(r, at)).findFirst())
            .flatMap(r -> r.stream())
            .toList());
  }

  private static boolean holds(Rule rule, Instant at) {
    return rule.validFrom() == null || !rule.validFrom().isAfter(at);
  }

  private RuleSet versions(List<ThresholdRule> accepted) {
    RuleParser parser = new RuleParser();
    List<Rule> all = new ArrayList<>(pack.rules());
    accepted.stream()
        .map(v -> RuleCodec.decode(v, parser).rule())
        .filter(Objects::nonNull)
        .forEach(all::add);
    return new RuleSet(all);
  }
}
