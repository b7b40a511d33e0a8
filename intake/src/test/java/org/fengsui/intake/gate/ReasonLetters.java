package org.fengsui.intake.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.intake.Samples.NINGXIA;
import static org.fengsui.intake.Samples.incoming;
import static org.fengsui.intake.Samples.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters that real records come back as, and the sentences that a clerk reads in them. */
abstract class ReasonLetters {
  @TempDir Path folder;
  private final Map<Reason, DeadLetter> letters = new EnumMap<>(Reason.class);

  void add(Reason reason, DeadLetter letter) {
    assertThat(letter.getReason()).isEqualTo(reason.code());
    letters.put(reason, letter);
  }

  void bytes(Reason reason, byte[] value) {
    add(
        reason,
        new RecordGate(NINGXIA, GateOptions.REPLAY)
            .admit(incoming(Topics.LAYOFF_REPORTS, value))
            .refused());
  }

  void report(Reason reason, LayoffReport.Builder report) {
    add(reason, refusal(Topics.LAYOFF_REPORTS, report.build()));
  }

  void csv(Reason reason, StreamDefinition<?> kind, String header, String cells)
      throws IOException {
    Path file = folder.resolve(reason.code() + ".csv");
    Files.writeString(file, header + "\n" + cells + "\n");
    try (CsvReader reader = CsvStreams.open(kind, file)) {
      add(reason, CsvStreams.deadLetter(kind, file, reader.next()));
    }
  }

  void says(Reason reason, String zh, String en) {
    DeadLetter letter = letters.remove(reason);
    assertThat(letter.getMessage().getZh()).isEqualTo(zh);
    assertThat(letter.getMessage().getEn()).isEqualTo(en);
  }
}
