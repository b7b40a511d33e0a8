package org.fengsui.faults.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The job's settings file in a trial.
 *
 * @param path the file
 * @param values its keys and values
 */
public record JobFile(Path path, Map<String, String> values) {
  /** Consumer group of the job. */
  public static final String GROUP = "fengsui-faults";

  /** Known time to wait for stragglers, days: about two seconds of a story. */
  public static final int DELAY_DAYS = 7;

  /** State backends of the job. */
  public enum Backend {
    /** On the heap. */
    HEAP,
    /** On local disk, checkpoints incremental. */
    ROCKSDB
  }

  /** Copies the values. */
  public JobFile {
    values = new TreeMap<>(values);
  }

  /** The settings that every trial begins with. */
  static JobFile of(Path path, String bootstrap, Path checkpoints, Backend backend) {
    Map<String, String> values = new TreeMap<>();
    values.put("pack", "cn-ningxia");
    values.put("bootstrap", bootstrap);
    values.put("group", GROUP);
    values.put("checkpoint_dir", checkpoints.toUri().toString());
    values.put("checkpoint_interval", "1s");
    values.put("state_backend", backend.name().toLowerCase(Locale.ROOT));
    values.put("parallelism", "2");
    values.put("max_parallelism", "16");
    values.put("ordering_delay", DELAY_DAYS + "d");
    values.put("clock", "records");
    values.put("status", "TEST");
    values.put("metrics_port", "0");
    values.put("transaction_timeout", "20s");
    return new JobFile(path, values);
  }

  /** The same file with another value. */
  JobFile with(String key, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(key, value);
    return new JobFile(path, changed);
  }

  /** Writes the file. */
  JobFile write() throws IOException {
    Files.writeString(
        path,
        values.entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue() + "\n")
            .collect(Collectors.joining()));
    return this;
  }
}
