package org.fengsui.indicators.state;

import java.util.List;
import java.util.TreeMap;

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
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  @Override
  public List<String> names(String prefix) {
    return List.copyOf(entries.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
  }
}
