package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSinks;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SingleObjectCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoisonTest {
  private static final int FINGERPRINT = 2;
  private static final int BODY = 10;
  private static final String MEGABYTE = "长".repeat(350_000);

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static LayoffReport good(int number) {
    return History.reported(
        "window", "G" + number, 25, Instant.parse("2026-03-01T01:00:00Z").plusSeconds(number));
  }

  private static byte[] bytes(LayoffReport report) {
    return Codecs.layoffReports().encode(report);
  }

  private static byte[] changed(int at, int value) {
    byte[] bytes = bytes(good(0));
    bytes[at] = (byte) value;
    return bytes;
  }

  /** Poison by the reason that its dead letter must give. */
  private static Map<String, byte[]> corpus() {
    byte[] whole = bytes(good(0));
    // id (length, "G0"), revision, status, then the branch of the employer's id
    int branch = BODY + 3 + 2;
    LayoffReport endless = LayoffReport.newBuilder(good(0)).setEmployerName(MEGABYTE).build();
    LayoffReport nowhere = LayoffReport.newBuilder(good(0)).setRegion("999999").build();
    return Map.of(
        "truncated", Arrays.copyOf(whole, whole.length - 7),
        "unknown-schema", changed(FINGERPRINT, whole[FINGERPRINT] + 1),
        "undecodable", changed(branch, 8),
        "bad-marker", changed(0, 0),
        "too-long", bytes(endless),
        "unknown-region", bytes(nowhere));
  }

  @Test
  void everyPoisonHasItsReasonAndEveryGoodRecordAfterItCounts() throws Exception {
    List<Incoming> mixed = new ArrayList<>();
    long offset = 0;
    int number = 1;
    for (byte[] poison : corpus().values()) {
      mixed.add(History.bytes(poison, offset++));
      mixed.add(History.incoming(good(number++), offset++));
    }
    String longName = "长".repeat(9_000);
    LayoffReport named = LayoffReport.newBuilder(good(number)).setEmployerName(longName).build();
    mixed.add(History.incoming(named, offset));

    ListSinks sinks = new ListSinks("poison");
    JobExecutionResult result = run(mixed, sinks);

    Map<String, Long> reasons =
        sinks.taken(OperatorIds.DEAD_LETTER_SINK, DeadLetter.class).stream()
            .peek(PoisonTest::isReadableAndFitsKafka)
            .collect(Collectors.groupingBy(DeadLetter::getReason, Collectors.counting()));
    assertThat(reasons.keySet()).isEqualTo(corpus().keySet());
    assertThat(reasons.values()).containsOnly(1L);
    Long accepted = result.getAccumulatorResult("records/layoff-reports/accepted");
    assertThat(accepted).isEqualTo((long) number);
  }

  /** On disk every key is written, on the heap only at a checkpoint. */
  private static Configuration onDisk() {
    return JobConfig.strict().set(StateBackendOptions.STATE_BACKEND, "rocksdb");
  }

  private static void isReadableAndFitsKafka(DeadLetter letter) {
    assertThat(letter.getMessage().getZh()).isNotBlank();
    assertThat(letter.getMessage().getEn()).isNotBlank();
    assertThat(new SingleObjectCodec<>(DeadLetter.class).encode(letter).length)
        .isLessThan(1_000_000);
  }

  private static JobExecutionResult run(List<Incoming> records, ListSinks sinks) throws Exception {
    PackParts parts = History.ningxia();
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(onDisk());
    env.setParallelism(2);
    JobPlan plan = new JobPlan(parts, Ordering.replay(History.end()), false);
    EarlyWarningPipeline.build(env, plan, new ListSources("poison", parts, records, 1), sinks);
    return env.execute("poison");
  }
}
