package org.fengsui.indicators.parts;

import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * A part of state that the appliers of facts write.
 *
 * @param type tag and bytes
 * @param name name of the one entry, or, with a slash at its end, what the names begin with
 * @param prune removes what is out of reach
 */
record KeptPart<S extends StateEntry>(StateEntryType<S> type, String name, Prune<S> prune)
    implements StatePart<S> {
  /** Lets go of what is out of reach in an entry. */
  @FunctionalInterface
  interface Prune<S> {
    void prune(S entry, String name, KeyState state, Reach reach);
  }

  @Override
  public boolean owns(String entryName) {
    return name.endsWith("/") ? entryName.startsWith(name) : entryName.equals(name);
  }

  @Override
  public void prune(String entryName, KeyState state, Reach reach) {
    prune.prune(state.read(entryName, type), entryName, state, reach);
  }
}
