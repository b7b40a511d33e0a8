package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/** Counts what is asked of a state, which is what costs on RocksDB. */
final class CountingState implements KeyState {
  private final KeyState kept = new MapKeyState();
  int reads;
  int writes;
  int lists;

  void reset() {
    reads = 0;
    writes = 0;
    lists = 0;
  }

  @Override
  public <S extends StateEntry> S read(String name, StateEntryType<S> type) {
    reads++;
    return kept.read(name, type);
  }

  @Override
  public void write(String name, StateEntry entry) {
    writes++;
    kept.write(name, entry);
  }

  @Override
  public void remove(String name) {
    kept.remove(name);
  }

  @Override
  public List<String> names() {
    lists++;
    return kept.names();
  }
}
