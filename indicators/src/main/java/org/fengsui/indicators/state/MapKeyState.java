package org.fengsui.indicators.state;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The state of one key held in memory, for backtests, rule tests and tests. */
public final class MapKeyState implements KeyState {
  private final TreeMap<String, Slice> slices = new TreeMap<>();

  @Override
  public <S extends Slice> S read(String name, SliceType<S> type) {
    return type.kind().cast(slices.get(name));
  }

  @Override
  public void write(String name, Slice slice) {
    slices.put(name, slice);
  }

  @Override
  public void remove(String name) {
    slices.remove(name);
  }

  @Override
  public Set<String> names() {
    return new TreeSet<>(slices.keySet());
  }
}
