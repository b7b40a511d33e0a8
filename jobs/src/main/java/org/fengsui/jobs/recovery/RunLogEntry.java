package org.fengsui.jobs.recovery;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One line of the {@link RunLog}.
 *
 * @param at wall clock; shown to people, never used to order entries
 * @param kind what happened
 * @param job Flink's id of the job, 32 hexadecimal digits
 * @param number checkpoint id for COMPLETED, else 0
 * @param path COMPLETED: the checkpoint or savepoint; RESTORED, CHOSEN: what the run began from;
 *     relative to the folder where it lies below it; "-": none
 */
public record RunLogEntry(Instant at, Kind kind, String job, long number, String path) {
  private static final String SEPARATOR = "\t";

  /** What happened. */
  public enum Kind {
    /** A run began without state, for the first time. */
    STARTED,
    /** A run began without state because a person asked for it ({@code --fresh}). */
    FRESH,
    /** A run began from the newest checkpoint or savepoint. */
    RESTORED,
    /** A run began from the checkpoint or savepoint that a person named ({@code --from}). */
    CHOSEN,
    /** The first checkpoint of a run, or a savepoint, became complete. */
    COMPLETED;

    /** Whether the entry begins a run. */
    public boolean start() {
      return compareTo(COMPLETED) < 0;
    }
  }

  /** The line, with the CRC-32 of all before it, without a line end. */
  String line() {
    String text =
        String.join(SEPARATOR, at.toString(), kind.name(), job, Long.toString(number), path);
    return text + SEPARATOR + checksum(text);
  }

  /** The entry of a line, or empty when the line was torn or is none. */
  static Optional<RunLogEntry> parse(String line) {
    int end = line.lastIndexOf(SEPARATOR);
    if (end < 0 || !line.substring(end + 1).equals(checksum(line.substring(0, end)))) {
      return Optional.empty();
    }
    List<String> parts = List.of(line.substring(0, end).split(SEPARATOR, 5));
    try {
      return Optional.of(
          new RunLogEntry(
              Instant.parse(parts.get(0)),
              Kind.valueOf(parts.get(1)),
              parts.get(2),
              Long.parseLong(parts.get(3)),
              parts.get(4)));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty(); // written by a later release
    }
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
