package org.fengsui.faults.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengsui.cli.load.CsvFile;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.load.RowSink;
import org.fengsui.cli.load.StreamNames;
import org.fengsui.cli.replay.Timeline;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;

/**
 * One record on its way to its topic.
 *
 * @param topic where it goes
 * @param key its id, under which its revisions meet in one partition
 * @param bytes the record in single-object encoding
 * @param knownAt its known time, epoch milliseconds
 */
public record Numbered(String topic, String key, byte[] bytes, long knownAt) {
  /** The records of a story's files in the order of known time. */
  public static List<Numbered> read(Path folder) throws IOException {
    Timeline timeline = new Timeline(new RecordGate(Packs.load("cn-ningxia"), GateOptions.REPLAY));
    for (String name : Story.FILES) {
      Path file = folder.resolve(name + ".csv");
      if (Files.exists(file)) {
        String topic = StreamNames.topic(name);
        new CsvFile(new InputFile(topic, file)).read(into(timeline, topic));
      }
    }
    List<Numbered> all = new ArrayList<>();
    for (String topic : timeline.streams()) {
      timeline
          .sorted(topic)
          .forEach(row -> all.add(new Numbered(topic, row.key(), row.bytes(), row.knownAt())));
    }
    all.sort(Comparator.comparingLong(Numbered::knownAt));
    return List.copyOf(all);
  }

  /**
   * A record after the story that lets event time come to an instant and no further.
   *
   * @param until the instant
   * @param delay the job's ordering delay
   */
  public static Numbered last(Instant until, Duration delay) {
    Instant known = until.plus(delay).plusMillis(1);
    LayoffReport report =
        LayoffReport.newBuilder()
            .setReportId("LAST")
            .setStatus(RecordStatus.FILED)
            .setEmployerName("演练DEMO故障")
            .setRegion("640104")
            .setStages(List.of(new LayoffStage(LocalDate.ofInstant(known, Story.ZONE), 0L)))
            .setReportedAt(known)
            .build();
    byte[] bytes = Codecs.layoffReports().encode(report);
    return new Numbered(Topics.LAYOFF_REPORTS, "LAST", bytes, known.toEpochMilli());
  }

  private static RowSink into(Timeline timeline, String topic) {
    return new RowSink() {
      @Override
      public void row(String key, byte[] bytes, long line) {
        timeline.add(topic, bytes, topic, line);
      }

      @Override
      public void refused(DeadLetter letter) {
        throw new IllegalStateException("the story has a bad row: " + letter);
      }
    };
  }
}
