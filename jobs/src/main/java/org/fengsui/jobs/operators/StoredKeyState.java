package org.fengsui.jobs.operators;

import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.fengsui.alerts.engine.WorkCounters;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;

/** The slices of the current key in Flink's state, by way of what is held of them in memory. */
final class StoredKeyState implements KeyState {
  private final MapState<String, Slice> stored;
  private final HeldKeys held;
  private final WorkCounters work;

  StoredKeyState(MapState<String, Slice> stored, HeldKeys held, WorkCounters work) {
    this.stored = stored;
    this.held = held;
    this.work = work;
  }

  @Override
  public <S extends Slice> S read(String name, SliceType<S> type) {
    work.lookups++;
    HeldKey key = held.current();
    Slice slice = key.slices.get(name);
    if (slice == null && !key.slices.containsKey(name)) {
      slice = load(name);
      key.slices.put(name, slice);
    }
    return type.kind().cast(slice);
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
    held.current().put(name, slice);
  }

  @Override
  public void remove(String name) {
    held.current().put(name, null);
  }

  @Override
  public Set<String> names() {
    return new TreeSet<>(listed());
  }

  private Set<String> listed() {
    HeldKey key = held.current();
    if (key.listed == null) {
      key.listed = list(key);
    }
    return key.listed;
  }

  private Set<String> list(HeldKey key) {
    Set<String> names = new TreeSet<>();
    try {
      stored.keys().forEach(names::add);
    } catch (Exception e) {
      throw new IllegalStateException("cannot list slices", e);
    }
    for (String name : key.changed) {
      if (key.slices.get(name) == null) {
        names.remove(name);
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether the current key has no slice. */
  boolean isEmpty() {
    for (Slice slice : held.current().slices.values()) {
      if (slice != null) {
        return false;
      }
    }
    return listed().isEmpty();
  }

  /** Stores the changed slices of the current key. */
  void store(HeldKey key) throws Exception {
    for (String name : key.changed) {
      Slice slice = key.slices.get(name);
      if (slice == null) {
        stored.remove(name);
      } else {
        stored.put(name, slice);
      }
    }
  }
}
