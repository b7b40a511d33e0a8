package org.fengsui.faults.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results file: a line of JSON for each trial, appended when it ends, so that a suite that was
 * stopped goes on where it was.
 *
 * @param file the file
 */
public record Results(Path file) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Appends a result. */
  public void add(TrialResult result) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        MAPPER.writeValueAsString(result) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** All results so far, of each trial the latest. */
  public List<TrialResult> all() throws IOException {
    Map<String, TrialResult> all = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        TrialResult result = MAPPER.readValue(line, TrialResult.class);
        all.put(result.fault() + '-' + result.seed() + '-' + result.backend(), result);
      }
    }
    return List.copyOf(all.values());
  }

  /** Whether a trial has come to a verdict; one that came to none is run again. */
  public boolean has(Trial trial) throws IOException {
    return all().stream()
        .anyMatch(
            r ->
                r.fault().equals(trial.fault().name())
                    && r.seed() == trial.seed()
                    && r.backend().equals(trial.backend().name())
                    && r.note() == null);
  }
}
