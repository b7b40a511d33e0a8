package org.fengsui.indicators.definition;

import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;

/**
 * A kind of entry in the state of keys: its tag and bytes, what is written into it, and when it may
 * go. Holds no state of its own.
 *
 * @param <S> the entry
 */
public interface StatePart<S extends StateEntry> {
  /** Tag and bytes of the entries. */
  StateEntryType<S> type();

  /** Whether an entry of that name is one of these. */
  boolean owns(String entryName);

  /** Writes a fact in, after the ledgers have it; called for every fact of every key. */
  default void take(KeyedFact fact, KeyState state) {}

  /** Lets go of what is out of reach in one entry; removes it when nothing is left. */
  void prune(String entryName, KeyState state, Reach reach);
}
