package org.fengsui.faults.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fengsui.faults.check.Promise;
import org.fengsui.faults.stage.Stage;
import org.fengsui.faults.stage.Subprocess;

/** What befalls one process of {@code cluster up}, which looks after them by itself. */
final class ClusterFaults {
  private static final List<String> ROLES = List.of("taskmanager", "jobmanager");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ClusterFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (String role : ROLES) {
      for (String signal : List.of("KILL", "TERM", "STOP")) {
        all.add(of(role, signal));
      }
    }
    return all;
  }

  private static Fault of(String role, String signal) {
    String what =
        "cluster: the %s %s"
            .formatted(
                role.equals("jobmanager") ? "JobManager" : "busiest TaskManager",
                signal.equals("STOP") ? "paused for 30 s (SIGSTOP)" : "gets SIG" + signal);
    String name = (role.charAt(0) + "m-sig" + signal).toLowerCase(Locale.ROOT);
    Fault fault =
        Fault.of(name, what, (stage, random) -> inflict(stage, role, signal))
            .after(Stage::asCluster);
    // the pause is longer than the transaction timeout
    return signal.equals("STOP") ? fault.promising(Promise.ONCE_IN_ANY_ORDER) : fault;
  }

  static long inflict(Stage stage, String role, String signal) throws Exception {
    long pid = busiest(stage, role).pid();
    long since = System.currentTimeMillis();
    Subprocess.signal(pid, signal);
    if (signal.equals("STOP")) {
      stage.last(Faults.PAUSE);
      if (ProcessHandle.of(pid).isPresent()) {
        Subprocess.signal(pid, "CONT");
      }
      return System.currentTimeMillis();
    }
    return since;
  }

  /** Of two TaskManagers the one that has the job, by the cluster's own list of processes. */
  private static ProcessHandle busiest(Stage stage, String role) throws IOException {
    List<ProcessHandle> found = new ArrayList<>();
    JsonNode state =
        MAPPER.readTree(stage.folder().resolve("cluster").resolve("cluster.json").toFile());
    for (JsonNode process : state.get("processes")) {
      if (process.get("name").asText().startsWith(role)) {
        ProcessHandle.of(process.get("pid").asLong()).ifPresent(found::add);
      }
    }
    return found.stream()
        .max(Comparator.comparing(p -> p.info().totalCpuDuration().orElse(Duration.ZERO)))
        .orElseThrow(() -> new IllegalStateException("no process is a " + role));
  }
}
