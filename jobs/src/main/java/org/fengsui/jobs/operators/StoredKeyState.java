package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;

/**
 * The slices of the current key in Flink's state: read at most once an instant, and written back
 * once at its end, because on RocksDB each access serializes.
 */
final class StoredKeyState implements KeyState {
  private final MapState<String, Slice> stored;

  /** What was read or written in this instant; a null value: known to be absent. */
  private final Map<String, Slice> seen = new HashMap<>();

  private final Set<String> changed = new TreeSet<>();

  /** Names as they stand in this instant, once asked for; null before. */
  private Set<String> listed;

  StoredKeyState(MapState<String, Slice> stored) {
    this.stored = stored;
  }

  @Override
  public <S extends Slice> S read(String name, SliceType<S> type) {
    if (!seen.containsKey(name)) {
      seen.put(name, load(name));
    }
    return type.kind().cast(seen.get(name));
  }

  private Slice load(String name) {
    try {
      return stored.get(name);
    } catch (Exception e) {
      throw new IllegalStateException("cannot read slice " + name, e);
    }
  }

  @Override
  public void write(String name, Slice slice) {
    seen.put(name, slice);
    changed.add(name);
    if (listed != null) {
      listed.add(name);
    }
  }

  @Override
  public void remove(String name) {
    seen.put(name, null);
    changed.add(name);
    if (listed != null) {
      listed.remove(name);
    }
  }

  @Override
  public Set<String> names() {
    if (listed == null) {
      listed = list();
    }
    return new TreeSet<>(listed);
  }

  private Set<String> list() {
    Set<String> names = new TreeSet<>();
    try {
      stored.keys().forEach(names::add);
    } catch (Exception e) {
      throw new IllegalStateException("cannot list slices", e);
    }
    for (String name : changed) {
      if (seen.get(name) == null) {
        names.remove(name);
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** Writes back what changed and forgets what was read. */
  void flush() throws Exception {
    for (String name : changed) {
      Slice slice = seen.get(name);
      if (slice == null) {
        stored.remove(name);
      } else {
        stored.put(name, slice);
      }
    }
    forget();
  }

  /** Forgets what was read or written in this instant without storing it. */
  void forget() {
    seen.clear();
    changed.clear();
    listed = null;
  }

  /** Whether nothing is stored for the key; only between instants. */
  boolean isEmpty() throws Exception {
    return stored.isEmpty();
  }
}
