package org.fengsui.faults.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fengsui.faults.check.Verdict.Finding;
import org.fengsui.faults.check.Verdict.Kind;
import org.fengsui.schemas.EarlyWarning;

/** Which warnings are open at the end, for lanes of a job that applies records on arrival. */
public final class Standing {
  /** Rules with {@code for}: on arrival they may remember another path. */
  private static final Set<String> WITH_MEMORY = Set.of("registered-ceiling", "survey-ceiling");

  private Standing() {}

  /**
   * Open levels by rule, scope and group, of rules without a memory. Of one alert id the highest
   * sequence counts, of one sequence the highest attempt.
   */
  public static Map<String, String> of(Collection<EarlyWarning> messages) {
    Map<String, EarlyWarning> latest = new HashMap<>();
    for (EarlyWarning message : messages) {
      latest.merge(message.getAlertId(), message, Standing::later);
    }
    Map<String, String> levels = new TreeMap<>();
    for (EarlyWarning message : latest.values()) {
      if (message.getLevel() != null && !WITH_MEMORY.contains(message.getRuleId())) {
        levels.put(
            "%s %s:%s %s"
                .formatted(
                    message.getRuleId(),
                    message.getScope().getBy(),
                    message.getScope().getKey(),
                    message.getGroup() == null ? "" : message.getGroup()),
            message.getLevel().name());
      }
    }
    return levels;
  }

  /** The verdict on what stands open, against what should. */
  static Verdict compare(Map<String, String> right, Map<String, String> found) {
    List<Finding> findings = new ArrayList<>();
    right.forEach(
        (what, level) -> {
          String stands = found.get(what);
          if (stands == null) {
            findings.add(new Finding(Kind.LOST, what + ": stands at " + level + " in the replay"));
          } else if (!stands.equals(level)) {
            findings.add(new Finding(Kind.WRONG, what + ": " + stands + " instead of " + level));
          }
        });
    found.forEach(
        (what, level) -> {
          if (!right.containsKey(what)) {
            findings.add(new Finding(Kind.DOUBLED, what + ": " + level + ", not in the replay"));
          }
        });
    return new Verdict(right.size(), found.size(), 0, findings);
  }

  private static EarlyWarning later(EarlyWarning a, EarlyWarning b) {
    int order = Integer.compare(a.getSequence(), b.getSequence());
    if (order == 0) {
      order = Integer.compare(a.getAttempt(), b.getAttempt());
    }
    return order > 0 ? a : b;
  }
}
