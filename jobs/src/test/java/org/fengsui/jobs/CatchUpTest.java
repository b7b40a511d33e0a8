package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.operators.HistoryPolicy;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSinks;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.testing.LiveRun;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that starts without state on a backlog in any order says what a replay says. */
class CatchUpTest {
  private static final long SEED = 20261129L;
  private static final int PARTITIONS = 3;

  /** The start of the job: after the last report, so that episodes also end by time. */
  private static final long STARTED = History.end();

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  private static Map<String, EarlyWarning> replayed;

  @BeforeAll
  static void replay() throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfig.strict());
    env.setParallelism(2);
    JobPlan plan = new JobPlan(History.ningxia(), Ordering.replay(STARTED - 1), false);
    ListSinks sinks = new ListSinks("catch-up-replay");
    EarlyWarningPipeline.build(
        env,
        plan,
        new ListSources("catch-up-replay", History.ningxia(), backlog(), PARTITIONS),
        sinks);
    env.execute("catch-up-replay");
    replayed = byNumber(sinks.taken(OperatorIds.FAST_LANE, EarlyWarning.class));
    assertThat(replayed).as("seed %d", SEED).isNotEmpty();
  }

  /** Reports as the broker took them just before the start, each after it was known. */
  private static List<Incoming> backlog() {
    return History.layoffs(SEED, 300).stream().map(r -> taken(r, STARTED - 1)).toList();
  }

  private static Incoming taken(Incoming record, long brokerMillis) {
    return new Incoming(
        record.stream(),
        record.partition(),
        record.offset(),
        record.key(),
        record.value(),
        brokerMillis,
        null,
        -1);
  }

  /** One bad record at the end of each partition, whose dead letter shows that all is read. */
  private static List<Incoming> ends() {
    List<Incoming> ends = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      ends.add(taken(History.bytes(new byte[] {1}, i), STARTED - 1));
    }
    return ends;
  }

  /** Messages by alert and sequence. */
  private static Map<String, EarlyWarning> byNumber(List<EarlyWarning> messages) {
    Map<String, EarlyWarning> all = new TreeMap<>();
    messages.forEach(w -> all.put(w.getAlertId() + '/' + w.getSequence(), plain(w)));
    assertThat(all).as("no message twice").hasSameSizeAs(messages);
    return all;
  }

  /** One by one, so that a failure shows the message that differs. */
  private static void assertReplayed(List<EarlyWarning> messages) {
    Map<String, EarlyWarning> all = byNumber(messages);
    assertThat(all.keySet()).as("seed %d", SEED).isEqualTo(replayed.keySet());
    all.forEach((id, w) -> assertThat(w).as("seed %d", SEED).isEqualTo(replayed.get(id)));
  }

  /** Without attempt and flag. */
  private static EarlyWarning plain(EarlyWarning w) {
    List<String> flags = new ArrayList<>(w.getEvidence().getFlags());
    flags.remove(Flags.HISTORICAL);
    Evidence evidence = Evidence.newBuilder(w.getEvidence()).setFlags(flags).build();
    return EarlyWarning.newBuilder(w).setAttempt(1).setEvidence(evidence).build();
  }

  private static LiveRun start(
      String name, List<Incoming> records, Ordering ordering, long startedAt, String savepoint)
      throws Exception {
    Configuration config = new Configuration();
    if (savepoint != null) {
      config.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    }
    HistoryPolicy policy =
        new HistoryPolicy(startedAt, Map.of(Topics.LAYOFF_REPORTS, Duration.ofDays(30)));
    JobPlan plan = new JobPlan(History.live(), ordering, true, policy);
    ListSources sources =
        new ListSources(name, History.live(), records, PARTITIONS).shuffled(SEED).ending(ends());
    return LiveRun.start(plan, sources, List.of(), 2, config);
  }

  private static void read(LiveRun run) {
    LiveRun.until(
        () -> run.taken(OperatorIds.DEAD_LETTER_SINK, DeadLetter.class).size() >= PARTITIONS);
  }

  private static JobStatus last(LiveRun run) {
    List<JobStatus> all = run.taken(OperatorIds.STATUS_SINK, JobStatus.class);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static List<EarlyWarning> messages(LiveRun run) {
    return run.taken(OperatorIds.FAST_LANE, EarlyWarning.class);
  }

  private static List<EarlyWarning> before(LiveRun run) {
    return messages(run).stream()
        .filter(w -> w.getAsOf().isBefore(Instant.ofEpochMilli(STARTED)))
        .toList();
  }

  /** Lets the clock go to the start, when a checkpoint has shown that all has been read. */
  private static void catchUp(LiveRun run, Path folder, long to) {
    read(run);
    run.savepoint(folder.toUri().toString());
    assertThat(messages(run)).as("nothing is judged before all is read").isEmpty();
    assertThat(last(run) == null || last(run).getCatchingUp()).isTrue();
    run.clock().show(STARTED - Duration.ofDays(100).toMillis());
    run.clock().show(to);
    LiveRun.until(() -> last(run) != null && !last(run).getCatchingUp());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBacklogInAnyOrderGivesTheMessagesOfAReplay(boolean delayed, @TempDir Path folder)
      throws Exception {
    Ordering ordering = delayed ? Ordering.delayed() : Ordering.onArrival();
    try (LiveRun run = start("catch-up-" + delayed, backlog(), ordering, STARTED, null)) {
      catchUp(run, folder, STARTED);
      List<EarlyWarning> ofBacklog = before(run);
      assertReplayed(ofBacklog);
      assertThat(ofBacklog)
          .allSatisfy(w -> assertThat(w.getEvidence().getFlags()).contains(Flags.HISTORICAL));
    }
  }

  @Test
  void aRestoreInTheMiddleGoesOnToTheSameStart(@TempDir Path folder) throws Exception {
    String savepoint;
    Map<String, EarlyWarning> sent;
    try (LiveRun run = start("caught-1", backlog(), Ordering.onArrival(), STARTED, null)) {
      read(run);
      run.savepoint(folder.toUri().toString());
      run.clock().show(STARTED - Duration.ofDays(100).toMillis());
      LiveRun.until(() -> !messages(run).isEmpty());
      savepoint = run.savepoint(folder.toUri().toString());
      sent = byNumber(messages(run));
    }
    long later = STARTED + Duration.ofDays(1).toMillis();
    try (LiveRun run = start("caught-2", backlog(), Ordering.onArrival(), later, savepoint)) {
      run.clock().show(STARTED);
      LiveRun.until(() -> last(run) != null && !last(run).getCatchingUp());
      Map<String, EarlyWarning> rest = byNumber(before(run));
      assertThat(rest).as("seed %d", SEED).isNotEmpty();
      rest.forEach((id, w) -> assertThat(w).as("seed %d", SEED).isEqualTo(replayed.get(id)));
      sent.forEach((id, w) -> rest.putIfAbsent(id, w));
      assertThat(rest.keySet()).isEqualTo(replayed.keySet());
    }
  }

  @Test
  void whatCameMeanwhileIsJudgedLiveAfterTheBacklog(@TempDir Path folder) throws Exception {
    List<Incoming> records = new ArrayList<>(backlog());
    Instant known = Instant.ofEpochMilli(STARTED).minus(Duration.ofDays(7));
    Incoming weekOld = History.incoming(History.reported("", "of-now", 250, known), records.size());
    records.add(taken(weekOld, STARTED + 1_000));
    try (LiveRun run = start("meanwhile", records, Ordering.onArrival(), STARTED, null)) {
      catchUp(run, folder, STARTED);
      LiveRun.until(() -> !live(run).isEmpty());
      assertThat(live(run))
          .filteredOn(w -> w.getRuleId().equals("layoff-employer"))
          .singleElement()
          .satisfies(w -> assertThat(w.getMsgType()).isEqualTo(MessageType.ALERT))
          .satisfies(w -> assertThat(w.getAsOf()).isEqualTo(Instant.ofEpochMilli(STARTED)))
          .satisfies(w -> assertThat(w.getScope().getName()).contains("of-now"));
      List<EarlyWarning> old = new ArrayList<>(messages(run));
      old.removeAll(live(run));
      assertReplayed(old);
    }
  }

  private static List<EarlyWarning> live(LiveRun run) {
    return messages(run).stream()
        .filter(w -> !w.getEvidence().getFlags().contains(Flags.HISTORICAL))
        .toList();
  }
}
