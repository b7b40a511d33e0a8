package org.fengsui.jobs.kafka;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/**
 * Looks up once, when the job starts without state, how far its topics are written, and gives every
 * reader of the clock the same target.
 */
final class ClockEnumerator implements SplitEnumerator<ClockSplit, CatchUpTarget> {
  private static final long RETRY_MILLIS = 1_000;

  private final SplitEnumeratorContext<ClockSplit> context;
  private final Backlog.Factory factory;
  private volatile CatchUpTarget target;

  ClockEnumerator(
      SplitEnumeratorContext<ClockSplit> context, Backlog.Factory factory, CatchUpTarget target) {
    this.context = context;
    this.factory = factory;
    this.target = target;
  }

  @Override
  public void start() {
    if (!target.known()) {
      context.callAsync(this::look, this::found, 0, RETRY_MILLIS);
    }
  }

  private Optional<Backlog.Positions> look() {
    if (target.known()) {
      return Optional.empty();
    }
    try (Backlog backlog = factory.open()) {
      return backlog.look();
    }
  }

  /** Without positions it is asked again after a second. */
  private void found(Optional<Backlog.Positions> positions, Throwable failure) {
    if (failure == null && positions.isPresent()) {
      target = new CatchUpTarget(target.startedAt(), positions.get().written());
      context.registeredReaders().keySet().forEach(this::addReader);
    }
  }

  @Override
  public void addReader(int subtask) {
    if (target.known()) {
      context.sendEventToSourceReader(subtask, target);
    }
  }

  @Override
  public void handleSplitRequest(int subtask, String host) {}

  @Override
  public void addSplitsBack(List<ClockSplit> splits, int subtask) {}

  @Override
  public CatchUpTarget snapshotState(long checkpoint) {
    return target;
  }

  @Override
  public void close() {}
}
