package org.fengsui.cli.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.Incoming;

/**
 * Rows of all streams on their way to Kafka, to be sent in the order of known time. Refused rows
 * are kept as well: it is the job that answers to them. Not safe for several threads.
 */
public final class Timeline {
  private final Gate gate;
  private final Map<String, List<Row>> rowsByStream = new TreeMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** A timeline that learns known times and ids from a gate. */
  public Timeline(Gate gate) {
    this.gate = gate;
  }

  /**
   * One row.
   *
   * @param knownAt known time in milliseconds; of a refused row that of the row before it, so that
   *     it goes along
   * @param key record id; null when it is refused
   * @param bytes the record in single-object encoding
   * @param file file it was read from
   * @param line line in the file
   */
  public record Row(long knownAt, String key, byte[] bytes, String file, long line) {}

  /** Adds a row that could be read; says whether the gate admits it. */
  public boolean add(String stream, byte[] bytes, String file, long line) {
    List<Row> rows = rowsByStream.computeIfAbsent(stream, s -> new ArrayList<>());
    Incoming incoming = new Incoming(stream, 0, line, null, bytes, Long.MAX_VALUE / 2, file, line);
    Accepted accepted = gate.admit(incoming).accepted();
    if (accepted == null) {
      long before = rows.isEmpty() ? Long.MIN_VALUE : rows.get(rows.size() - 1).knownAt();
      rows.add(new Row(before, null, bytes, file, line));
      return false;
    }
    first = Math.min(first, accepted.knownAt());
    last = Math.max(last, accepted.knownAt());
    rows.add(new Row(accepted.knownAt(), accepted.recordId(), bytes, file, line));
    return true;
  }

  /** Streams that have rows. */
  public List<String> streams() {
    return List.copyOf(rowsByStream.keySet());
  }

  /** Rows of a stream by known time; rows of one instant keep the order of the file. */
  public List<Row> sorted(String stream) {
    List<Row> rows = new ArrayList<>(rowsByStream.getOrDefault(stream, List.of()));
    rows.sort(Comparator.comparingLong(Row::knownAt));
    return rows;
  }

  /** Earliest known time of the valid rows, milliseconds; empty when none is valid. */
  public OptionalLong firstKnown() {
    return first == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(first);
  }

  /** Latest known time of the valid rows, milliseconds; empty when none is valid. */
  public OptionalLong lastKnown() {
    return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
  }

  /** Number of rows of all streams. */
  public long size() {
    return rowsByStream.values().stream().mapToLong(List::size).sum();
  }
}
