package org.fengsui.jobs.added;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/** Openings by day and notice. */
final class NoticeDays implements StateEntry {
  static final StateEntryType<NoticeDays> TYPE =
      new StateEntryType<>(60, NoticeDays.class, new Codec());
  static final String NAME = "vacancies";

  private final TreeMap<Integer, TreeMap<String, Long>> days = new TreeMap<>();

  @Override
  public StateEntryType<NoticeDays> type() {
    return TYPE;
  }

  void put(int day, String notice, long openings) {
    Map<String, Long> notices = days.computeIfAbsent(day, d -> new TreeMap<>());
    notices.merge(notice, openings, (a, b) -> a + b == 0 ? null : a + b);
    if (notices.isEmpty()) {
      days.remove(day);
    }
  }

  long largest(int first, int last) {
    return days.subMap(first, true, last, true).values().stream()
        .flatMap(notices -> notices.values().stream())
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  long records(int first, int last) {
    return days.subMap(first, true, last, true).values().stream().mapToLong(Map::size).sum();
  }

  int nextFrom(int day) {
    Integer next = days.ceilingKey(day);
    return next == null ? Reading.NEVER : next;
  }

  boolean forgetBefore(int day) {
    days.headMap(day).clear();
    return days.isEmpty();
  }

  private static final class Codec implements BinaryCodec<NoticeDays> {
    @Override
    public void write(NoticeDays entry, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(entry.days.size(), out);
      for (var day : entry.days.entrySet()) {
        Varint.write(day.getKey(), out);
        Varint.write(day.getValue().size(), out);
        for (var notice : day.getValue().entrySet()) {
          Texts.write(notice.getKey(), out);
          Varint.write(notice.getValue(), out);
        }
      }
    }

    @Override
    public NoticeDays read(DataInput in) throws IOException {
      Texts.version(in, "vacancy notices", 1);
      NoticeDays entry = new NoticeDays();
      for (int days = Varint.readInt(in); days > 0; days--) {
        int day = Varint.readInt(in);
        for (int notices = Varint.readInt(in); notices > 0; notices--) {
          entry.put(day, Texts.read(in), Varint.read(in));
        }
      }
      return entry;
    }
  }
}
