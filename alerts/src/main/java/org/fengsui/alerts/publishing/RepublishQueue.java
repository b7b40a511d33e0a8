package org.fengsui.alerts.publishing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.state.Varint;

/**
 * What a key may publish, and which closed periods it has still to publish again: days together
 * with the next closing, weeks and months that historical facts moved. Lies in the key's schedule,
 * so that a record neither lists the entries nor reads the memory of published values.
 */
public final class RepublishQueue {
  private final TreeSet<String> contents = new TreeSet<>();
  private final TreeMap<String, DirtyRange> moved = new TreeMap<>();

  /**
   * How far one series was published, and what facts have moved since.
   *
   * @param last last closed period looked at, epoch day of its end
   * @param from first closed day to publish again; after {@code to} when there is none
   * @param to last closed day to publish again
   */
  record DirtyRange(int last, int from, int to) {
    /** Published up to a day, with nothing to publish again. */
    static DirtyRange none(int last) {
      return new DirtyRange(last, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /** Whether some closed day is to be published again. */
    boolean any() {
      return from <= to;
    }

    /** The same with more days. */
    DirtyRange and(int first, int end) {
      return first > end || (first >= from && end <= to)
          ? this
          : new DirtyRange(last, Math.min(from, first), Math.max(to, end));
    }
  }

  /** Notes what facts bring to the key. */
  public void note(List<KeyedFact> facts) {
    KeyContents.note(facts, contents);
  }

  /** What the key has that can be published, see {@link KeyContents}. */
  public Set<String> contents() {
    return contents;
  }

  /** How far a series was published; null: its memory must be read. */
  DirtyRange of(PublishedSeries item) {
    return moved.get(item.id());
  }

  void put(PublishedSeries item, DirtyRange state) {
    moved.put(item.id(), state);
  }

  void remove(PublishedSeries item) {
    moved.remove(item.id());
  }

  /** Forgets series that are no longer published. */
  void keepOnly(List<PublishedSeries> items) {
    if (!moved.isEmpty()) {
      Set<String> ids = new TreeSet<>();
      items.forEach(item -> ids.add(item.id()));
      moved.keySet().retainAll(ids);
    }
  }

  /** Writes the contents, which every version of the schedule holds. */
  public void writeContents(DataOutput out) throws IOException {
    Varint.write(contents.size(), out);
    for (String content : contents) {
      out.writeUTF(content);
    }
  }

  /** Reads what {@link #writeContents} wrote. */
  public void readContents(DataInput in) throws IOException {
    for (int left = Varint.readInt(in); left > 0; left--) {
      contents.add(in.readUTF());
    }
  }

  /** Writes what is to be published again. */
  public void writeMoved(DataOutput out) throws IOException {
    Varint.write(moved.size(), out);
    for (var entry : moved.entrySet()) {
      out.writeUTF(entry.getKey());
      Varint.write(entry.getValue().last(), out);
      Varint.write(entry.getValue().from(), out);
      Varint.write(entry.getValue().to(), out);
    }
  }

  /** Reads what {@link #writeMoved} wrote. */
  public void readMoved(DataInput in) throws IOException {
    for (int left = Varint.readInt(in); left > 0; left--) {
      String id = in.readUTF();
      moved.put(id, new DirtyRange(Varint.readInt(in), Varint.readInt(in), Varint.readInt(in)));
    }
  }
}
