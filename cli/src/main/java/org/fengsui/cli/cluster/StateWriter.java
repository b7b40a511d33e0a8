package org.fengsui.cli.cluster;

import java.io.IOException;
import java.util.List;

/** Keeps the state file at what the processes are. */
final class StateWriter {
  private final ClusterPlan plan;

  StateWriter(ClusterPlan plan) {
    this.plan = plan;
  }

  /** Writes the processes as they are now. */
  void write(List<ManagedProcess> processes) throws IOException {
    List<ProcessState> states =
        processes.stream()
            .map(
                p ->
                    new ProcessState(
                        p.name(), p.alive() ? p.pid() : 0, p.since().toEpochMilli(), p.restarts()))
            .toList();
    new ClusterState(self(), plan.page().toString(), plan.job().bootstrap(), states)
        .write(plan.folder());
  }

  private static ProcessState self() {
    ProcessHandle handle = ProcessHandle.current();
    long since = handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    return new ProcessState("up", handle.pid(), since, 0);
  }
}
