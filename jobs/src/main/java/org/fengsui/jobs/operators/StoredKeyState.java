package org.fengsui.jobs.operators;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.fengsui.alerts.engine.WorkCounters;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/** The entries of the current key in Flink's state, by way of what is held of them in memory. */
final class StoredKeyState implements KeyState {
  private final KeyStore stored;
  private final KeyStateCache held;
  private final WorkCounters work;

  StoredKeyState(KeyStore stored, KeyStateCache held, WorkCounters work) {
    this.stored = stored;
    this.held = held;
    this.work = work;
  }

  @Override
  public <S extends StateEntry> S read(String name, StateEntryType<S> type) {
    work.lookups++;
    CachedKey key = held.current();
    StateEntry entry = key.entries.get(name);
    if (entry == null && !key.whole && !key.entries.containsKey(name)) {
      entry = load(name);
      key.entries.put(name, entry);
    }
    return type.kind().cast(entry);
  }

  private StateEntry load(String name) {
    try {
      return stored.read(name);
    } catch (Exception e) {
      throw new IllegalStateException("cannot read state entry " + name, e);
    }
  }

  @Override
  public void write(String name, StateEntry entry) {
    held.current().put(name, entry);
  }

  @Override
  public void remove(String name) {
    held.current().put(name, null);
  }

  @Override
  public List<String> names() {
    return List.copyOf(listed());
  }

  @Override
  public List<String> names(String prefix) {
    return any(prefix)
        ? List.copyOf(listed().subSet(prefix, prefix + Character.MAX_VALUE))
        : List.of();
  }

  @Override
  public boolean any(String prefix) {
    String first = listed().ceiling(prefix);
    return first != null && first.startsWith(prefix);
  }

  private NavigableSet<String> listed() {
    CachedKey key = held.current();
    if (key.listed == null) {
      key.listed = list(key);
    }
    return key.listed;
  }

  private NavigableSet<String> list(CachedKey key) {
    if (key.whole) {
      return new TreeSet<>(key.entries.keySet());
    }
    NavigableSet<String> names = new TreeSet<>();
    try {
      stored.names().forEach(names::add);
    } catch (Exception e) {
      throw new IllegalStateException("cannot list state entries", e);
    }
    for (String name : key.changed) {
      if (key.entries.get(name) == null) {
        names.remove(name);
      } else {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether the current key has no entry. */
  boolean isEmpty() {
    CachedKey key = held.current();
    for (StateEntry entry : key.entries.values()) {
      if (entry != null) {
        return false;
      }
    }
    return key.whole || listed().isEmpty();
  }
}
