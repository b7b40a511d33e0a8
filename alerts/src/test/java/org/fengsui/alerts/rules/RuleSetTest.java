package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static Rule version(String id, int version, Long from) {
    String yaml =
        KnownNames.layoff()
            .replace("id: layoff-employer", "id: " + id)
            .replace("version: 1", "version: " + version);
    return KnownNames.parser()
        .parse(id, from == null ? yaml : yaml + "valid_from: " + Instant.ofEpochMilli(from) + "\n")
        .orThrow();
  }

  /** The definition: of each rule the highest version that holds by then. */
  private static List<Rule> naive(List<Rule> rules, long millis) {
    return rules.stream()
        .filter(r -> r.validFrom() == null || r.validFrom().toEpochMilli() <= millis)
        .collect(Collectors.groupingBy(Rule::id))
        .values()
        .stream()
        .map(v -> v.stream().max(Comparator.comparingInt(Rule::version)).orElseThrow())
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  @Test
  void agreesWithTheDefinitionAtEveryInstant() {
    long seed = 41;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Rule> rules = new ArrayList<>();
      for (int version = 1; version <= 4; version++) {
        for (String id : List.of("a", "b")) {
          rules.add(
              version(id, version, random.nextInt(3) == 0 ? null : random.nextInt(10) * 1000L));
        }
      }
      RuleSet set = new RuleSet(rules);
      for (long at = -1000; at <= 11000; at += 500) {
        assertThat(set.inForce("employer", at))
            .as("seed %s, %s", seed, at)
            .isEqualTo(naive(rules, at));
        assertThat(set.inForce("county", at)).isEmpty();
      }
    }
  }

  @Test
  void marksChangeExactlyWithTheVersionsInForce() {
    RuleSet set = new RuleSet(List.of(version("a", 1, null), version("a", 2, 1000L)));
    assertThat(set.mark("employer", 0)).isEqualTo(set.mark("employer", 999));
    assertThat(set.mark("employer", 1000)).isNotEqualTo(set.mark("employer", 999));
    assertThat(set.mark("county", 0)).isZero();
    assertThat(set.nextChange(0)).isEqualTo(1000);
    assertThat(set.nextChange(1000)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anEmptySetHoldsNothing() {
    assertThat(RuleSet.EMPTY.inForce("employer", 0)).isEmpty();
    assertThat(RuleSet.EMPTY.all()).isEmpty();
  }

  @Test
  void ofEqualVersionsTheLaterCounts() {
    Rule first = version("a", 1, null);
    Rule second = version("a", 1, null);
    assertThat(new RuleSet(List.of(first, second)).all()).singleElement().isSameAs(second);
  }
}
