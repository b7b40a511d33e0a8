package org.fengsui.cli.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.cli.lanes.LiveBench.until;
import static org.fengsui.schemas.Topics.EARLY_WARNING_ALERTS;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.cli.lanes.LiveBench.Lanes;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

/** Rule versions that a real topic holds when the job starts without state, once and again. */
class RulesAtStartIT {
  private static ThresholdRule ofThirty(Instant from) {
    String yaml = Packs.load("cn-ningxia").ruleFiles().get("layoff-employer.yaml");
    return ThresholdRule.newBuilder()
        .setRuleId("layoff-employer")
        .setVersion(2)
        .setValidFrom(from)
        .setYaml(
            yaml.replace("version: 1\n", "version: 2\n")
                .replace("persons >= 20\n", "persons >= 30\n"))
        .setAuthor("amina")
        .setDeleted(false)
        .build();
  }

  @Test
  void aVersionOfTheTopicHoldsBeforeTheFirstRecordAlsoWhenTheJobStartsAnew() throws Exception {
    try (LiveBench bench = new LiveBench(2)) {
      Instant from = Instant.ofEpochMilli(System.currentTimeMillis() + 3_000);
      bench.rule(ofThirty(from));
      until(() -> System.currentTimeMillis() > from.toEpochMilli());
      bench.report("few", "640104", 25);
      bench.report("many", "640202", 35);
      JobClient first = bench.start(Lanes.FAST, Duration.ZERO, null);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "many").isEmpty());
      LiveBench.kill(first);

      bench.report("more", "640302", 45);
      bench.start(Lanes.FAST, Duration.ZERO, null);
      until(() -> !bench.about(EARLY_WARNING_ALERTS, "more").isEmpty());
      assertThat(bench.about(EARLY_WARNING_ALERTS, "few")).isEmpty();
      for (String employer : new String[] {"many", "more"}) {
        assertThat(bench.about(EARLY_WARNING_ALERTS, employer))
            .allSatisfy(w -> assertThat(w.getRuleVersion()).isEqualTo(2));
      }
    }
  }
}
