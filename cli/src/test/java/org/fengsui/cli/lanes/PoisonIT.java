package org.fengsui.cli.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.cli.lanes.LiveBench.until;
import static org.fengsui.schemas.Topics.EARLY_WARNING_ALERTS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.cli.lanes.LiveBench.Lanes;
import org.fengsui.cli.lanes.Poison.Drop;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.revision.StoredRecord;
import org.fengsui.intake.stream.Reason;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand bad records over all topics that the job reads: no restart, each bad one accounted
 * for, each good one behind them warned of in time.
 */
class PoisonIT {
  private static final int BATCHES = Integer.getInteger("fengsui.poison.batches", 10);
  private static final int BATCH = 1_000;
  private static final long SEED = Long.getLong("fengsui.poison.seed", 20_260_322L);

  /** Bound of the contract, times what a busy machine may add; the median must keep the bound. */
  private static final Duration PROMPT = Duration.ofSeconds(5);

  private final Map<String, Long> expected = new TreeMap<>();
  private final Pack pack = Packs.load("cn-ningxia");
  private final LatestRevision revisions = new RevisionResolver(pack);
  private final Map<String, StoredRecord> latest = new HashMap<>();
  private long receipts;

  @Test
  void noBytesStopTheJobOrDelayTheNextWarning(@TempDir Path folder) throws Exception {
    String rule = pack.ruleFiles().get("layoff-employer.yaml");
    try (LiveBench bench = new LiveBench(1)) {
      JobClient job = bench.start(Lanes.FAST, Duration.ofSeconds(2), null);
      EarlyWarning first = warned(bench, "first");
      Map<String, byte[]> samples = Poison.samples(folder);
      samples.put(EARLY_WARNING_ALERTS, Codecs.earlyWarnings().encode(first));
      Poison poison = new Poison(SEED, samples);
      List<Long> delays = new ArrayList<>();
      for (int batch = 0; batch < BATCHES; batch++) {
        List<Drop> drops = new ArrayList<>(poison.drops(BATCH));
        if (batch == 0) {
          drops.addAll(Poison.rules(rule));
          drops.addAll(Poison.forgeries(first));
        }
        expect(drops);
        bench.pour(drops);
        long sent = System.nanoTime();
        warned(bench, "good " + batch + '.');
        delays.add((System.nanoTime() - sent) / 1_000_000);
      }
      System.out.printf("poison: seed %d, %d batches, delays %s ms%n", SEED, BATCHES, delays);

      until(() -> letters(bench).equals(expected));
      until(() -> bench.read(Topics.RULE_RECEIPTS, RuleReceipt.class).size() == receipts);
      System.out.printf("poison: dead letters %s, receipts %d%n", expected, receipts);
      assertThat(job.getJobStatus().join()).isEqualTo(JobStatus.RUNNING);
      assertThat(bench.read(Topics.JOB_STATUS, org.fengsui.schemas.JobStatus.class))
          .extracting(org.fengsui.schemas.JobStatus::getAttempt)
          .satisfies(attempts -> assertThat(Set.copyOf(attempts)).as("one start").hasSize(1));
      delays.sort(null);
      assertThat(Duration.ofMillis(delays.get(delays.size() / 2))).isLessThan(PROMPT);
    }
  }

  private static EarlyWarning warned(LiveBench bench, String employer) {
    bench.report(employer, "640104", 150);
    until(() -> !bench.about(EARLY_WARNING_ALERTS, employer).isEmpty());
    return bench.about(EARLY_WARNING_ALERTS, employer).get(0);
  }

  private static Map<String, Long> letters(LiveBench bench) {
    Map<String, Long> counts = new TreeMap<>();
    for (DeadLetter letter : bench.read(Topics.DEAD_LETTERS, DeadLetter.class)) {
      counts.merge(letter.getStream() + ' ' + letter.getReason(), 1L, Long::sum);
    }
    return counts;
  }

  /** What the pure gate and revision order say is what the job must have said in the end. */
  private void expect(List<Drop> drops) {
    RecordGate gate = new RecordGate(pack, GateOptions.LIVE);
    SingleObjectCodec<ThresholdRule> rules = Codecs.thresholdRules();
    for (Drop drop : drops) {
      if (drop.topic().equals(Topics.THRESHOLD_RULES)) {
        expectRule(rules, drop);
      } else if (!drop.topic().equals(EARLY_WARNING_ALERTS)) {
        long now = System.currentTimeMillis();
        Gate.Verdict verdict =
            gate.admit(new Incoming(drop.topic(), 0, 0, null, drop.value(), now, null, -1));
        if (verdict.refused() != null) {
          count(drop.topic(), verdict.refused().getReason());
        } else if (contradicts(verdict.accepted())) {
          count(drop.topic(), Reason.CONFLICT.code());
        }
      }
    }
  }

  /** Whether a mutant that passes the gate says other than another one at its place of its id. */
  private boolean contradicts(Accepted next) {
    String id = next.stream() + ' ' + next.recordId();
    LatestRevision.Step step = revisions.advance(latest.get(id), next);
    latest.put(id, step.stored());
    return step.conflict() != null;
  }

  private void expectRule(SingleObjectCodec<ThresholdRule> rules, Drop drop) {
    if (drop.value() != null && drop.value().length > 4 * RuleParser.LONGEST) {
      count(drop.topic(), "too-long");
      return;
    }
    try {
      ThresholdRule version = rules.decode(drop.value());
      if (RuleParser.ID.matcher(version.getRuleId()).matches()) {
        receipts++;
      } else {
        count(drop.topic(), "bad-rule-id");
      }
    } catch (UndecodableException e) {
      count(
          drop.topic(),
          switch (e.reason()) {
            case EMPTY -> "empty";
            case NO_MARKER -> "bad-marker";
            case UNKNOWN_SCHEMA -> "unknown-schema";
            case TRUNCATED -> "truncated";
            case MALFORMED, TRAILING_BYTES -> "undecodable";
          });
    }
  }

  private void count(String topic, String reason) {
    expected.merge(topic + ' ' + reason, 1L, Long::sum);
  }
}
