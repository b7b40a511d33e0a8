package org.fengsui.indicators.parts;

import java.util.function.BiPredicate;
import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * A part of state whose entries say in their names when they may go: letting go reads none of them.
 *
 * @param type tag and bytes
 * @param prefix what the names begin with
 * @param gone whether the entry of a name is out of reach
 */
record DatedPart<S extends StateEntry>(
    StateEntryType<S> type, String prefix, BiPredicate<String, Reach> gone)
    implements StatePart<S> {
  @Override
  public boolean owns(String entryName) {
    return entryName.startsWith(prefix);
  }

  @Override
  public void prune(String entryName, KeyState state, Reach reach) {
    if (gone.test(entryName, reach)) {
      state.remove(entryName);
    }
  }
}
