package org.fengsui.jobs.operators;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.ThresholdRule;

/**
 * The versions that are in force before the first record of a job without state is judged: those
 * that the topic holds and the gate accepts. The gate reads the same topic beside, comes to the
 * same verdicts and answers them.
 *
 * @param parts the versions that the job starts with
 * @param history the topic
 * @param fourEyes whether ORANGE and RED need a second person
 */
record RulesAtStart(KeyParts parts, RuleHistory history, boolean fourEyes) implements Serializable {
  private static final Comparator<RuleArrival> ORDER =
      Comparator.comparingLong(RuleArrival::brokerMillis)
          .thenComparing(RuleArrival::partition)
          .thenComparing(RuleArrival::offset);

  /** Accepted versions, in the order of their arrival. */
  List<ThresholdRule> accepted() {
    List<RuleArrival> arrivals = new ArrayList<>(history.now());
    arrivals.sort(ORDER);
    RuleJudge judge = new RuleJudge(parts, true, fourEyes);
    RuleWire wire = new RuleWire();
    Map<String, ThresholdRule> latest = new HashMap<>();
    List<ThresholdRule> accepted = new ArrayList<>();
    for (RuleArrival arrival : arrivals) {
      ThresholdRule version = wire.read(arrival).version();
      if (version != null
          && judge
              .refusal(version, latest.get(version.getRuleId()), arrival.brokerMillis())
              .isEmpty()) {
        latest.put(version.getRuleId(), version);
        accepted.add(version);
      }
    }
    return accepted;
  }
}
