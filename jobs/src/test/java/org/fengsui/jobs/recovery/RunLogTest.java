package org.fengsui.jobs.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.fengsui.jobs.recovery.RunLogEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  @TempDir Path folder;

  private static RunLogEntry entry(Kind kind, long number) {
    Instant at = Instant.parse("2026-03-01T00:00:00Z");
    return new RunLogEntry(at, kind, "a".repeat(32), number, "a/chk-" + number);
  }

  @Test
  void entriesComeBackInTheirOrder() throws Exception {
    RunLog log = new RunLog(folder.resolve("new"));
    assertThat(log.entries()).isEmpty();
    log.append(entry(Kind.STARTED, 0));
    log.append(entry(Kind.COMPLETED, 7));
    assertThat(log.entries()).containsExactly(entry(Kind.STARTED, 0), entry(Kind.COMPLETED, 7));
  }

  @Test
  void aLineCutAnywhereIsPassedOverAndSpoilsNoOther() throws Exception {
    RunLog log = new RunLog(folder);
    log.append(entry(Kind.STARTED, 0));
    Path file = folder.resolve(RunLog.FILE);
    byte[] whole = Files.readAllBytes(file);
    String torn = entry(Kind.COMPLETED, 7).line();
    for (int length = 1; length < torn.length(); length += 9) {
      Files.write(file, whole);
      Files.writeString(file, torn.substring(0, length), StandardOpenOption.APPEND);
      assertThat(log.entries()).containsExactly(entry(Kind.STARTED, 0));
      log.append(entry(Kind.COMPLETED, 8));
      assertThat(log.entries()).containsExactly(entry(Kind.STARTED, 0), entry(Kind.COMPLETED, 8));
    }
  }

  @Test
  void aChangedByteMakesALineNone() {
    String line = entry(Kind.RESTORED, 3).line();
    assertThat(RunLogEntry.parse(line)).contains(entry(Kind.RESTORED, 3));
    assertThat(RunLogEntry.parse(line.replace("chk-3", "chk-4"))).isEmpty();
  }
}
