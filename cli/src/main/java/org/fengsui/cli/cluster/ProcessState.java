package org.fengsui.cli.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as the state file names it.
 *
 * @param name name
 * @param pid process id; 0 while it waits to be started again
 * @param since its start, epoch milliseconds
 * @param restarts how often it was started again
 */
record ProcessState(String name, long pid, long since, int restarts) {
  private static final Duration CLOCK = Duration.ofSeconds(5);

  /** The process itself, if it runs: an id may have been given to another since. */
  Optional<ProcessHandle> running() {
    if (pid == 0) {
      return Optional.empty();
    }
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
  }

  private boolean startedThen(ProcessHandle handle) {
    Instant noted = Instant.ofEpochMilli(since);
    return handle
        .info()
        .startInstant()
        .map(start -> Duration.between(start, noted).abs().compareTo(CLOCK) <= 0)
        .orElse(true);
  }
}
