package org.fengsui.alerts.values;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fengsui.indicators.fact.Delivery;
import org.fengsui.indicators.state.Varint;

/**
 * What a key may publish, and which closed days it has still to tell again. Lies in the key's
 * schedule, so that a record neither lists the slices nor reads the memory of published values.
 */
public final class Agenda {
  private final TreeSet<String> contents = new TreeSet<>();
  private final TreeMap<String, Moved> moved = new TreeMap<>();

  /**
   * How far one daily sum was told, and what facts have moved since.
   *
   * @param last last closed day looked at, epoch day
   * @param from first closed day to tell again; after {@code to} when there is none
   * @param to last closed day to tell again
   */
  record Moved(int last, int from, int to) {
    /** Told up to a day, with nothing to tell again. */
    static Moved none(int last) {
      return new Moved(last, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /** Whether some closed day is to be told again. */
    boolean any() {
      return from <= to;
    }

    /** The same with more days. */
    Moved and(int first, int end) {
      return first > end || (first >= from && end <= to)
          ? this
          : new Moved(last, Math.min(from, first), Math.max(to, end));
    }
  }

  /** Notes what facts bring to the key. */
  public void note(List<Delivery> facts) {
    Contents.note(facts, contents);
  }

  /** What the key has that can be published, see {@link Contents}. */
  public Set<String> contents() {
    return contents;
  }

  /** How far a daily sum was told; null: its memory must be read. */
  Moved of(Item item) {
    return moved.get(item.id());
  }

  void put(Item item, Moved state) {
    moved.put(item.id(), state);
  }

  void remove(Item item) {
    moved.remove(item.id());
  }

  /** Forgets series that are no longer published. */
  void keepOnly(List<Item> items) {
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

  /** Writes what is to be told again. */
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
      moved.put(id, new Moved(Varint.readInt(in), Varint.readInt(in), Varint.readInt(in)));
    }
  }
}
