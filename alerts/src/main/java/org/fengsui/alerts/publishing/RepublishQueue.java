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

  /** Whether some series has more than one span of days to publish again. */
  public boolean scattered() {
    return moved.values().stream().anyMatch(range -> range.spans().size() > 1);
  }

  /** Writes what is to be published again, of each series the first span. */
  public void writeMoved(DataOutput out) throws IOException {
    Varint.write(moved.size(), out);
    for (var entry : moved.entrySet()) {
      List<DirtyRange.Span> spans = entry.getValue().spans();
      out.writeUTF(entry.getKey());
      Varint.write(entry.getValue().last(), out);
      Varint.write(spans.isEmpty() ? Integer.MAX_VALUE : spans.get(0).from(), out);
      Varint.write(spans.isEmpty() ? Integer.MIN_VALUE : spans.get(0).to(), out);
    }
  }

  /** Reads what {@link #writeMoved} wrote. */
  public void readMoved(DataInput in) throws IOException {
    for (int left = Varint.readInt(in); left > 0; left--) {
      String id = in.readUTF();
      DirtyRange none = DirtyRange.none(Varint.readInt(in));
      moved.put(id, none.and(Varint.readInt(in), Varint.readInt(in)));
    }
  }

  /** Writes the further spans of each series, in the order of {@link #writeMoved}. */
  public void writeScattered(DataOutput out) throws IOException {
    for (DirtyRange range : moved.values()) {
      int more = Math.max(0, range.spans().size() - 1);
      Varint.write(more, out);
      for (int i = 1; i <= more; i++) {
        Varint.write(range.spans().get(i).from(), out);
        Varint.write(range.spans().get(i).to(), out);
      }
    }
  }

  /** Reads what {@link #writeScattered} wrote. */
  public void readScattered(DataInput in) throws IOException {
    for (var entry : moved.entrySet()) {
      for (int left = Varint.readInt(in); left > 0; left--) {
        entry.setValue(entry.getValue().and(Varint.readInt(in), Varint.readInt(in)));
      }
    }
  }
}
