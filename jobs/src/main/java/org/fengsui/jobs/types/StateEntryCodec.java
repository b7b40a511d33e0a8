package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.engine.AlertStateEntryTypes;
import org.fengsui.indicators.StateEntryTypes;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Varint;

/** Any entry as its tag followed by the bytes of its own codec. */
public final class StateEntryCodec implements BinaryCodec<StateEntry> {
  private static final Map<Integer, StateEntryType<?>> BY_TAG = new HashMap<>();

  static {
    register(StateEntryTypes.all());
    register(AlertStateEntryTypes.all());
  }

  private static void register(List<StateEntryType<?>> types) {
    for (StateEntryType<?> type : types) {
      if (BY_TAG.put(type.tag(), type) != null) {
        throw new IllegalStateException("two types of state entry have the tag " + type.tag());
      }
    }
  }

  /** Every type of entry that state can hold, by tag. */
  public static Map<Integer, StateEntryType<?>> types() {
    Map<Integer, StateEntryType<?>> all = new HashMap<>(BY_TAG);
    StateEntryTypes.all().forEach(type -> all.put(type.tag(), type));
    return Map.copyOf(all);
  }

  /** The type of a tag, also one whose indicator came after this class; null: there is none. */
  private static StateEntryType<?> find(int tag) {
    StateEntryType<?> found = BY_TAG.get(tag);
    return found != null
        ? found
        : StateEntryTypes.all().stream().filter(t -> t.tag() == tag).findFirst().orElse(null);
  }

  @Override
  public void write(StateEntry entry, DataOutput out) throws IOException {
    Varint.write(entry.type().tag(), out);
    writeBody(entry.type(), entry, out);
  }

  private static <S extends StateEntry> void writeBody(
      StateEntryType<S> type, StateEntry entry, DataOutput out) throws IOException {
    if (!type.equals(find(type.tag()))) {
      throw new IOException(
          "state entry type "
              + type.kind().getName()
              + " with tag "
              + type.tag()
              + " is not registered: name it in a part of state or in AlertStateEntryTypes");
    }
    type.codec().write(type.kind().cast(entry), out);
  }

  @Override
  public StateEntry read(DataInput in) throws IOException {
    int tag = Varint.readInt(in);
    StateEntryType<?> type = find(tag);
    if (type == null) {
      throw new IOException("state holds an entry with the unknown tag " + tag);
    }
    return type.codec().read(in);
  }
}
