package org.fengsui.jobs.operators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.fengsui.jobs.testing.Warnings;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

/** The reconciler of the exact lane on a topic that the test makes up. */
@SuppressWarnings("try") // a harness may be interrupted while it closes
class LedgerReconcilerTest {
  private static final EarlyWarning KEPT = message("kept");
  private static final EarlyWarning LOST = message("lost");
  private static final long END = 7;
  private static final TypeSerializer<EarlyWarning> SERIALIZER =
      JobTypes.WARNING.createSerializer(new SerializerConfigImpl());

  /** What the one watch at a time shows; operators are serialized, so it stands here. */
  private static FakeWatch topic = new FakeWatch();

  private static EarlyWarning message(String id) {
    return Warnings.of(id, 1, MessageType.ALERT, WarningLevel.BLUE, Instant.EPOCH);
  }

  /** A topic of one partition. */
  private static final class FakeWatch implements LedgerWatch {
    private final Set<String> visible = new HashSet<>();
    private Map<String, Long> opened;
    private long position;
    private boolean answers = true;
    private boolean asked;
    private boolean closed;

    @Override
    public Optional<Seen> look() {
      return answers ? Optional.of(new Seen(visible, Map.of("p-0", position))) : Optional.empty();
    }

    @Override
    public void askEnds() {
      asked = true;
    }

    @Override
    public Optional<Map<String, Long>> ends() {
      boolean given = asked && answers;
      asked = asked && !given;
      return given ? Optional.of(Map.of("p-0", END)) : Optional.empty();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static OneInputStreamOperatorTestHarness<EarlyWarning, EarlyWarning> start(
      OperatorSubtaskState state) throws Exception {
    var harness =
        new OneInputStreamOperatorTestHarness<EarlyWarning, EarlyWarning>(
            new LedgerReconciler(
                positions -> {
                  topic.opened = new HashMap<>(positions);
                  return topic;
                }),
            SERIALIZER);
    harness.setup(SERIALIZER);
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
    return harness;
  }

  private static void tick(OneInputStreamOperatorTestHarness<?, ?> harness, int times)
      throws Exception {
    for (int i = 0; i < times; i++) {
      harness.setProcessingTime(harness.getProcessingTime() + 1_000);
    }
  }

  /** A checkpoint that holds both messages, of which one shows on the topic later. */
  private static OperatorSubtaskState written() throws Exception {
    topic = new FakeWatch();
    topic.position = 3;
    try (var harness = start(null)) {
      harness.processElement(KEPT, 0);
      harness.processElement(LOST, 0);
      tick(harness, 1);
      OperatorSubtaskState state = harness.snapshot(1, 0);
      assertThat(harness.extractOutputValues()).containsExactly(KEPT, LOST);
      return state;
    }
  }

  @Test
  void afterARestoreWhatReadersNeverGetIsWrittenAgainWithAHigherAttempt() throws Exception {
    OperatorSubtaskState state = written();
    topic = new FakeWatch();
    topic.position = END - 1;
    try (var harness = start(state)) {
      assertThat(topic.opened).isEqualTo(Map.of("p-0", 3L));
      tick(harness, 3);
      assertThat(harness.extractOutputValues()).as("a transaction is still open").isEmpty();
      topic.visible.add(UnconfirmedMessages.identity(KEPT));
      topic.position = END;
      tick(harness, 3);
      assertThat(harness.extractOutputValues()).containsExactly(Warnings.attempt(LOST, 2));
      tick(harness, 5);
      assertThat(harness.extractOutputValues()).as("once").hasSize(1);
    }
    assertThat(topic.closed).isTrue();
  }

  @Test
  void whileTheTopicCannotBeReadNothingIsWrittenAgain() throws Exception {
    OperatorSubtaskState state = written();
    topic = new FakeWatch();
    topic.answers = false;
    try (var harness = start(state)) {
      tick(harness, 10);
      assertThat(harness.extractOutputValues()).isEmpty();
    }
  }

  @Test
  void aTransactionAbortedWhileTheJobRunsIsFoundToo() throws Exception {
    topic = new FakeWatch();
    topic.position = END;
    try (var harness = start(null)) {
      harness.processElement(LOST, 0);
      tick(harness, 3);
      assertThat(harness.extractOutputValues()).as("not flushed yet").containsExactly(LOST);
      harness.snapshot(1, 0);
      harness.notifyOfCompletedCheckpoint(1);
      tick(harness, 3);
      assertThat(harness.extractOutputValues()).isEqualTo(List.of(LOST, Warnings.attempt(LOST, 2)));
    }
  }
}
