package org.fengsui.indicators.state;

/**
 * One independently stored piece of a key's state, such as a ledger, the months of a survey or an
 * episode.
 *
 * <p>An entry may be mutable. Who changes one must {@link KeyState#write} it, or the change may be
 * lost.
 */
public interface StateEntry {
  /** The type, which names the bytes of this entry. */
  StateEntryType<?> type();
}
