package org.fengsui.indicators.state;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The state of one key held in memory, for backtests, rule tests and tests. */
public final class MapKeyState implements KeyState {
  private final TreeMap<String, StateEntry> entries = new TreeMap<>();

  @Override
  public <S extends StateEntry> S read(String name, StateEntryType<S> type) {
    return type.kind().cast(entries.get(name));
  }

  @Override
  public void write(String name, StateEntry entry) {
    entries.put(name, entry);
  }

  @Override
  public void remove(String name) {
    entries.remove(name);
  }

  @Override
  public Set<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  @Override
  public Set<String> names(String prefix) {
    return new TreeSet<>(entries.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
  }
}
